/**
 * How long what everybody may read is kept by a CDN: fresh for 30 s, then served while it is fetched anew, and for a
 * day while we are down (RFC 5861). Browsers always ask, and get a 304.
 */
export const cacheable = {
  'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=86400',
} as const
