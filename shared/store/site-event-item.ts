import * as v from 'valibot'
import { siteActions } from '../domain/site-event.ts'

/** What an event of a site itself says, from its item. */
export const SiteEventItem = v.object({
  version: v.number(),
  action: v.picklist(siteActions),
  subject: v.string(),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  by: v.string(),
  at: v.string(),
})
