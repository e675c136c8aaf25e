/**
 * How long a function waits for AWS: three tries of at most 700 ms, so that a reader waits less than 3 s for the 503
 * that tells of a service that is down or throttling.
 */
export const patience = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 300, requestTimeout: 700, throwOnRequestTimeout: true },
}
