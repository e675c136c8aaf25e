import type { CachePolicy } from '../resources/edge-policies.ts'

/** For how long an answer is good, in seconds from when it came. */
export type Freshness = {
  readonly fresh: number
  /** How much longer it is handed out while it is fetched anew (RFC 5861, 3). */
  readonly whileRevalidating: number
  /** How much longer it is handed out while the origin fails (RFC 5861, 4). */
  readonly ifError: number
}

/**
 * What an answer's `Cache-Control` and the behaviour's policy make of it: `s-maxage` before `max-age`, between the policy's
 * bounds; `no-store`, `no-cache` and `private` only weigh where nothing must be kept.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html#ExpirationDownloadDist
 */
export const freshnessOf = (cacheControl: string, policy: CachePolicy): Freshness => {
  const directives = directivesOf(cacheControl)
  const isForNobodyElse = ['no-store', 'no-cache', 'private'].some(name => directives.has(name))
  const asked = directives.get('s-maxage') ?? directives.get('max-age')
  const seconds = isForNobodyElse ? 0 : asked === undefined ? policy.defaultSeconds : Number(asked)
  return {
    fresh: Math.min(policy.maxSeconds, Math.max(policy.minSeconds, seconds)),
    whileRevalidating: Number(directives.get('stale-while-revalidate') ?? 0),
    ifError: Number(directives.get('stale-if-error') ?? 0),
  }
}

const directivesOf = (cacheControl: string): Map<string, string> =>
  new Map(
    cacheControl
      .toLowerCase()
      .split(',')
      .map(directive => directive.trim().split('=', 2))
      .map(([name = '', value = '']) => [name, value] as const),
  )
