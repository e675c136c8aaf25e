import type { RetryStrategyV2, RetryToken } from '@smithy/types'

type Needs = {
  /** In milliseconds, from whenever. */
  now: () => number
  random: () => number
}

const tries = 5
const firstPauseMilliseconds = 50
/** A try that begins later could end after 3 s. */
const lastTryMilliseconds = 2000

/**
 * Tries a call five times within a second, with full jitter. The SDK's own strategy lets one that is throttled wait for up to
 * 1 s and then up to 2 s, which is longer than a reader waits; and with its three tries, of calls of which one in twenty is
 * throttled, one in eight thousand fails.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export const createRetryStrategy = ({ now, random }: Needs): RetryStrategyV2 => {
  const begun = new WeakMap<RetryToken, number>()

  const tokenOf = (began: number, count: number, delay: number): RetryToken => {
    const token = { getRetryCount: () => count, getRetryDelay: () => delay }
    begun.set(token, began)
    return token
  }

  return {
    acquireInitialRetryToken: async () => tokenOf(now(), 0, 0),
    refreshRetryTokenForRetry: async (token, { errorType }) => {
      const failed = token.getRetryCount() + 1
      const began = begun.get(token) ?? now()
      const pause = Math.floor(random() * firstPauseMilliseconds * 2 ** (failed - 1))
      const late = now() + pause - began > lastTryMilliseconds
      if (errorType === 'CLIENT_ERROR' || failed === tries || late) throw new Error('No further try')
      return tokenOf(began, failed, pause)
    },
    recordSuccess: () => undefined,
  }
}
