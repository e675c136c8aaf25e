type Reads = {
  /** Of readers, in a month. */
  readonly requests: number
  /** What is kept apart by a cache: threads. */
  readonly keys: number
  /** Regional caches of CloudFront that readers come through. */
  readonly caches: number
  /** `s-maxage`: how long an answer is served before it is asked for anew. */
  readonly freshSeconds: number
}

export type Bound = 'least' | 'most'

export const secondsAMonth = 30 * 86_400

/**
 * How many reads reach the API. At least: each key once, all else comes of a cache. At most: where readers come
 * independently of each other, a key at one cache that is asked for r times a second is fetched r ÷ (1 + r × fresh)
 * times; the sum of that is greatest where all keys and caches are asked for alike (it is concave), and that is computed.
 * Who comes while `stale-while-revalidate` lasts waits for nothing, and lets the answer be fetched as often. A cache that
 * drops what is rarely read fetches more, up to every request: nobody promises how long it keeps anything.
 */
export const originRequests = ({ requests, keys, caches, freshSeconds }: Reads): Record<Bound, number> => {
  const asMany = (requests * freshSeconds) / (secondsAMonth * keys * caches)
  const least = Math.min(requests, keys)
  return { least, most: Math.max(least, requests / (1 + asMany)) }
}
