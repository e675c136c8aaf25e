import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { isLocale, type Locale, locales } from '../domain/locale.ts'
import type { ApiEnv } from './api-env.ts'

/**
 * The language to answer in: the best of `Accept-Language` that we speak, by primary subtag (RFC 4647 3.4, lookup),
 * else the site's, else English.
 */
export const answerLocale = (c: Context<ApiEnv>): Locale => {
  const fallback = c.get('site')?.locale ?? 'en'
  const best = accepts(c, {
    header: 'Accept-Language',
    supports: [...locales],
    default: fallback,
    match: (ranges, { default: otherwise }) =>
      ranges
        .filter(({ q }) => q > 0)
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-', 1).join())
        .find(isLocale) ?? otherwise,
  })
  return isLocale(best) ? best : fallback
}
