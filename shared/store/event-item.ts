import * as v from 'valibot'
import { eventActions, statuses } from '../domain/decision.ts'

/** What an event says, from its item. */
export const EventItem = v.object({
  version: v.number(),
  action: v.picklist(eventActions),
  from: v.picklist(statuses),
  to: v.picklist(statuses),
  by: v.string(),
  at: v.string(),
  reason: v.exactOptional(v.string()),
  /** The words before an edit. */
  before: v.exactOptional(v.string()),
  /** How long a mark lasts. */
  until: v.exactOptional(v.string()),
})
