/** How long a mail that failed so many times before waits for its next attempt: 1, 2, 4 … 60 minutes. */
export const retryWaitMinutes = (failures: number): number => Math.min(60, 2 ** failures)

/** For how long it has waited by then, at least. */
export const retriedForMinutes = (failures: number): number =>
  Array.from({ length: failures }, (_, before) => retryWaitMinutes(before)).reduce(
    (sum, wait) => sum + wait,
    0,
  )
