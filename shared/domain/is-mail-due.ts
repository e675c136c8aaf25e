import type { Rhythm } from './mail-choice.ts'
import { newestTold } from './newest-told.ts'
import { waitsSince } from './waits-since.ts'

/** What a moderator was told last: the newest of what waited then, by name and newest first, and when. */
export type LastTold = { told: readonly string[]; mailedAt: Date }

type Waiting = {
  now: Date
  /** The newest that wait, by name and newest first. */
  newest: readonly string[]
  /** Names the first that came to wait after one of that name. */
  next: (after: string | undefined) => Promise<string | undefined>
}

/**
 * Whether to write now. At once: as soon as something waits that they were not told of. Hourly and daily gather: the
 * first such comment is told an hour or a day after it came to wait, with all that came meanwhile.
 */
export const isMailDue = async (
  every: Exclude<Rhythm, 'never'>,
  { told, mailedAt }: LastTold,
  { now, newest, next }: Waiting,
): Promise<boolean> => {
  const untold = untoldOf(newest, told)
  const hasPassed = (seconds: number, since: Date) => since.getTime() + seconds * 1000 <= now.getTime()
  const { betweenMailsSeconds, gathersSeconds } = periods[every]
  if (untold.length === 0 || !hasPassed(betweenMailsSeconds, mailedAt)) return false
  if (gathersSeconds === 0) return true

  const mayBeMore = untold.length === newestTold
  const first = mayBeMore ? await next(told.at(0)) : untold.at(-1)
  return first !== undefined && hasPassed(gathersSeconds, waitsSince(first))
}

/** Between two mails to one person, and from the first new comment to the mail that tells of it. */
const periods = {
  'at-once': { betweenMailsSeconds: 10 * 60, gathersSeconds: 0 },
  hourly: { betweenMailsSeconds: 3600, gathersSeconds: 3600 },
  daily: { betweenMailsSeconds: 24 * 3600, gathersSeconds: 24 * 3600 },
} as const satisfies Record<Exclude<Rhythm, 'never'>, object>

/**
 * What waits and was not told of. Not only the newest counts: a comment may have taken longer to be written than one
 * that came after it. Below the last one told of, in a list that was cut, nothing can be known.
 */
const untoldOf = (newest: readonly string[], told: readonly string[]): readonly string[] => {
  const known = new Set(told)
  const oldestTold = told.length < newestTold ? '' : (told.at(-1) ?? '')
  return newest.filter(waiting => !known.has(waiting) && waiting > oldestTold)
}
