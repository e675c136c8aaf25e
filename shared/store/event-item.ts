import * as v from 'valibot'
import { decisions, statuses } from '../domain/decision.ts'

/** What an event says, from its item. */
export const EventItem = v.object({
  version: v.number(),
  action: v.picklist(decisions),
  from: v.picklist(statuses),
  to: v.picklist(statuses),
  by: v.string(),
  at: v.string(),
  reason: v.exactOptional(v.string()),
})
