import * as v from 'valibot'

/** The sites a person may look at, and as what. */
export const ModeratorSites = v.object({
  sites: v.array(
    v.object({
      site: v.string(),
      role: v.picklist(['viewer', 'moderator', 'admin']),
      pending: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    }),
  ),
})
