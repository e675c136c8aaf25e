import { expect, it } from 'vitest'
import { errorFreshnessOf, freshnessOf } from '../../../../local/edge/freshness.ts'

const forever = Number.POSITIVE_INFINITY
const bounds = { minSeconds: 0, defaultSeconds: 5, maxSeconds: 1000 }

it.each([
  ['', { fresh: 5, whileRevalidating: 5, ifError: forever }],
  ['max-age=60', { fresh: 60, whileRevalidating: 60, ifError: forever }],
  ['max-age=0, s-maxage=30', { fresh: 30, whileRevalidating: 30, ifError: forever }],
  ['s-maxage=5000', { fresh: 1000, whileRevalidating: 1000, ifError: forever }],
  ['max-age=0', { fresh: 0, whileRevalidating: 0, ifError: forever }],
  ['Max-Age=60, Stale-While-Revalidate=300', { fresh: 60, whileRevalidating: 360, ifError: forever }],
  ['s-maxage=30, stale-if-error=86400', { fresh: 30, whileRevalidating: 30, ifError: 1000 }],
  ['s-maxage=30, stale-while-revalidate=5000', { fresh: 30, whileRevalidating: 1000, ifError: forever }],
  ['max-age=60, stale-if-error=0', { fresh: 60, whileRevalidating: 60, ifError: 60 }],
  ['no-store', undefined],
  ['private, max-age=60', undefined],
  ['no-cache, s-maxage=60', undefined],
])('keeps an answer with «%s»', (cacheControl, freshness) => {
  expect(freshnessOf(cacheControl, bounds)).toEqual(freshness)
})

it.each([
  ['no-store', 7],
  ['no-cache, max-age=60', 7],
  ['max-age=1', 7],
  ['max-age=60', 60],
  ['', 7],
])('keeps an answer with «%s» for the policy’s least time, however little it asks', (cacheControl, fresh) => {
  expect(freshnessOf(cacheControl, { ...bounds, minSeconds: 7 })).toMatchObject({ fresh })
})

it.each([
  [404, '', {}, 10],
  [404, 'no-store', {}, 10],
  [503, '', { 503: 3 }, 3],
  [404, 'max-age=60', { 404: 3 }, 60],
  [403, 's-maxage=60', {}, 60],
  [403, 'max-age=1', {}, 10],
  [429, 'max-age=1', {}, 10],
])('keeps a %i with «%s» where the distribution says %o', (status, cacheControl, errorSeconds, fresh) => {
  expect(errorFreshnessOf(status, cacheControl, errorSeconds)).toEqual({
    fresh,
    whileRevalidating: fresh,
    ifError: fresh,
  })
})

it.each([
  [404, 'no-store', { 404: 0 }],
  [500, '', { 500: 0 }],
  [400, 'no-store', {}],
  [401, '', {}],
  [403, '', {}],
  [422, 'no-store', {}],
  [429, '', {}],
])('keeps no %i with «%s» where the distribution says %o', (status, cacheControl, errorSeconds) => {
  expect(errorFreshnessOf(status, cacheControl, errorSeconds)).toBeUndefined()
})
