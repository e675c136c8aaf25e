import * as v from 'valibot'

const Count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** How a site is set up: exactly these keys. */
export const SiteSettings = v.strictObject({
  version: Count,
  locale: v.string(),
  origins: v.array(v.pipe(v.string(), v.url())),
  publishes: v.picklist(['held', 'at-once']),
  commentsPerMinute: v.exactOptional(Count),
  closesAfterDays: v.exactOptional(Count),
  keepsRefusedDays: v.exactOptional(Count),
  closed: v.boolean(),
  brake: v.exactOptional(v.picklist(['held', 'read-only'])),
})
