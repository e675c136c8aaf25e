import type { LifeComment } from './life.ts'

/** What who is late must be told: where the comment stands, by whoever was last. */
export const standingOf = ({ status, version, events }: LifeComment) => {
  const { by = '', at = '' } = events.at(-1) ?? {}
  return { status, version, by, at }
}
