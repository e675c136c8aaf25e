const secondsOf: Record<string, number> = { minute: 60, hour: 3600, day: 86_400 }

/**
 * The seconds between two runs of `rate(…)`. Cron expressions are not kept by the twin.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#rate-based
 */
export const rateSeconds = (expression: string): number => {
  const [, count, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const seconds = secondsOf[unit]
  if (seconds === undefined) throw new Error(`Only rate(…) schedules run locally: ${expression}`)
  return Number(count) * seconds
}
