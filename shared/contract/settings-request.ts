import * as v from 'valibot'
import { locales } from '../domain/locale.ts'
import { isOrigin } from '../text/is-origin.ts'
import { sent } from './sent.ts'
import { Version } from './version.ts'

export const mostDays = 3650

const upTo = (most: number) =>
  v.pipe(
    v.nullish(
      v.pipe(
        v.number('invalid'),
        v.safeInteger('invalid'),
        v.minValue(1, 'invalid'),
        v.maxValue(most, 'invalid'),
      ),
    ),
    v.transform(limit => limit ?? undefined),
  )

/** All settings as they are to be, with the version that was read. A limit that is absent or null is none. */
export const SettingsRequest = v.object({
  version: Version,
  locale: sent(v.picklist(locales, 'invalid')),
  origins: sent(
    v.pipe(
      v.array(v.pipe(v.string('invalid'), v.check(isOrigin, 'invalid')), 'invalid'),
      v.minLength(1, 'required'),
      v.maxLength(20, 'too-long'),
      v.check(origins => new Set(origins).size === origins.length, 'invalid'),
    ),
  ),
  publishes: sent(v.picklist(['held', 'at-once'], 'invalid')),
  commentsPerMinute: upTo(10_000),
  closesAfterDays: upTo(mostDays),
  keepsRefusedDays: upTo(mostDays),
  closed: sent(v.boolean('invalid')),
})
