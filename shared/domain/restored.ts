/** What becomes of an item of a backup. */
export const restoredAs = [
  /** It stands as it was. */
  'same',
  /** It was changed since, and stays as it is. */
  'kept',
  /** It was missing. */
  'brought-back',
  /** It was not what had been written. */
  'mended',
  /** It is missing for a reason: it ran out, was purged or erased, or somebody removed it since. */
  'gone',
  /** What became of it since is not known whole: for a person to decide. */
  'left',
] as const
export type RestoredAs = (typeof restoredAs)[number]

export type Restored = {
  /** By what they are of, such as `comment` or `event`. */
  counts: Record<string, Partial<Record<RestoredAs, number>>>
  /** The keys of what was left. */
  left: string[]
}
