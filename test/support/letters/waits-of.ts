import type { Attempt } from './open-post-office.ts'

/** The whole minutes between one attempt for a debt and its next. */
export const waitsOf = (attempts: readonly Attempt[], owed: string): number[] => {
  const times = attempts.filter(attempt => attempt.owed === owed).map(({ at }) => at)
  return times.slice(1).map((at, index) => Math.round((at - (times[index] ?? 0)) / 60_000))
}
