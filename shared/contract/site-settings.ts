import * as v from 'valibot'
import { locales } from '../domain/locale.ts'
import { isOrigin } from '../text/is-origin.ts'
import { sent } from './sent.ts'
import { Version } from './version.ts'

/** How a site is set up. */
export const SiteSettings = v.object({
  version: v.number(),
  locale: v.picklist(locales),
  origins: v.array(v.string()),
  publishes: v.picklist(['held', 'at-once']),
  /** Absent: no limit. */
  commentsPerMinute: v.exactOptional(v.number()),
  closed: v.optional(v.boolean(), false),
})

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
  commentsPerMinute: v.pipe(
    v.nullish(
      v.pipe(
        v.number('invalid'),
        v.safeInteger('invalid'),
        v.minValue(1, 'invalid'),
        v.maxValue(10_000, 'invalid'),
      ),
    ),
    v.transform(limit => limit ?? undefined),
  ),
  closed: sent(v.boolean('invalid')),
})

export const threadStates = ['open', 'closed'] as const

/** Whether readers may write in a thread. */
export const ThreadState = v.object({ state: v.picklist(threadStates) })

export const ThreadStateRequest = v.object({ state: sent(v.picklist(threadStates, 'invalid')) })
