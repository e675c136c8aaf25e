import { vi } from 'vitest'

/**
 * Time that passes only when told to, for the whole process: log lines and metrics are stamped by `Date` and carry
 * durations. It begins far ahead, so that no database takes what is remembered here for expired.
 */
export const stillClock = (begins = '2040-03-01T08:00:00.000Z') => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date(begins) })
  return {
    clock: () => new Date(),
    pass: (seconds: number): void => {
      vi.setSystemTime(Date.now() + seconds * 1000)
    },
  }
}
