import type { CachePolicy } from '../resources/edge-policies.ts'

/** Up to which age an answer serves what, in seconds. */
export type Freshness = {
  readonly fresh: number
  /** While it is fetched anew (RFC 5861, 3). */
  readonly whileRevalidating: number
  /** While the origin fails (RFC 5861, 4). */
  readonly ifError: number
}

/**
 * What an answer's `Cache-Control` and the behaviour's policy make of it: `s-maxage` before `max-age`, between the policy's
 * bounds, and no directive outlives the longest time. Where an answer does not say for how long it may stand in, it does as
 * long as the origin fails. `undefined`: it is not kept.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html
 */
export const freshnessOf = (
  cacheControl: string,
  {
    minSeconds,
    defaultSeconds,
    maxSeconds,
  }: Pick<CachePolicy, 'minSeconds' | 'defaultSeconds' | 'maxSeconds'>,
): Freshness | undefined => {
  const directives = directivesOf(cacheControl)
  const mustNotBeKept = ['no-store', 'no-cache', 'private'].some(name => directives.has(name))
  if (mustNotBeKept && minSeconds === 0) return undefined
  const asked = mustNotBeKept ? 0 : (askedSeconds(directives) ?? defaultSeconds)
  const fresh = Math.min(maxSeconds, Math.max(minSeconds, asked))
  const longer = (name: string): number | undefined => {
    const seconds = directives.get(name)
    return seconds === undefined ? undefined : Math.min(maxSeconds, fresh + Number(seconds))
  }
  return {
    fresh,
    whileRevalidating: longer('stale-while-revalidate') ?? fresh,
    ifError: longer('stale-if-error') ?? Number.POSITIVE_INFINITY,
  }
}

/**
 * How long an error is kept: some for a least time whatever they say, the others only where they name a time themselves. AWS
 * does not speak of 401, 422 or 429: they count among the others.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html#HTTPStatusCodes-cached-errors
 */
export const errorFreshnessOf = (
  status: number,
  cacheControl: string,
  errorSeconds: Readonly<Record<number, number>>,
): Freshness | undefined => {
  const asked = askedSeconds(directivesOf(cacheControl))
  if (asked === undefined && !keptAnyhow.includes(status)) return undefined
  const fresh = Math.max(errorSeconds[status] ?? leastErrorSeconds, asked ?? 0)
  return fresh === 0 ? undefined : { fresh, whileRevalidating: fresh, ifError: fresh }
}

const keptAnyhow = [404, 414, 500, 501, 502, 503, 504]
const leastErrorSeconds = 10

const askedSeconds = (directives: ReadonlyMap<string, string>): number | undefined => {
  const asked = directives.get('s-maxage') ?? directives.get('max-age')
  return asked === undefined ? undefined : Number(asked)
}

const directivesOf = (cacheControl: string): Map<string, string> =>
  new Map(
    cacheControl
      .toLowerCase()
      .split(',')
      .map(directive => directive.trim().split('=', 2))
      .map(([name = '', value = '']) => [name, value] as const),
  )
