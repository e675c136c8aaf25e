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
  /** The words before an edit, as they were once kept. */
  before: v.exactOptional(v.string()),
  /** The same, for who has the comment. */
  sealedBefore: v.exactOptional(v.string()),
  /** Until when a refused comment is kept, or a mark lasts. */
  until: v.exactOptional(v.string()),
})
