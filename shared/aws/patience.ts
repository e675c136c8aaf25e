import { createRetryStrategy } from './retry-strategy.ts'

/**
 * How long a function waits for AWS: for one answer at most 700 ms, and for all tries together less than 3 s, so that a
 * reader learns in time from a 503 that a service is down or throttling.
 */
export const patience = {
  retryStrategy: createRetryStrategy({ now: () => performance.now(), random: Math.random }),
  requestHandler: { connectionTimeout: 300, requestTimeout: 700, throwOnRequestTimeout: true },
}
