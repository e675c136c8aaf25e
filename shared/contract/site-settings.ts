import * as v from 'valibot'
import { locales } from '../domain/locale.ts'
import { brakes } from '../domain/site.ts'

/** How a site is set up. */
export const SiteSettings = v.object({
  version: v.number(),
  locale: v.picklist(locales),
  origins: v.array(v.string()),
  publishes: v.picklist(['held', 'at-once']),
  /** Absent: no limit. */
  commentsPerMinute: v.optional(v.number()),
  /** How long a thread is open after its first comment was published. Absent: for ever. */
  closesAfterDays: v.optional(v.number()),
  /** How long a comment is kept in rejected, spam or trash. Absent: for ever. */
  keepsRefusedDays: v.optional(v.number()),
  closed: v.optional(v.boolean(), false),
  /** What an operator or an alarm has put on the site; absent: nothing. It cannot be changed here. */
  brake: v.optional(v.picklist(brakes)),
})
