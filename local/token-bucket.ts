import type { Throttle } from './resources/http-api.ts'

/** True while the bucket holds a token, which it takes. https://en.wikipedia.org/wiki/Token_bucket */
export const createTokenBucket = ({ ratePerSecond, burst }: Throttle, now: () => number): (() => boolean) => {
  let tokens = burst
  let filledAt = now()
  return () => {
    const time = now()
    tokens = Math.min(burst, tokens + ((time - filledAt) / 1000) * ratePerSecond)
    filledAt = time
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}
