import * as v from 'valibot'
import { deliveryStates } from '../domain/delivery.ts'
import { owedKinds } from '../domain/outbox.ts'

/** What became of a mail to a commenter; not to whom it went. */
export const Delivery = v.object({
  kind: v.picklist(owedKinds),
  state: v.picklist(deliveryStates),
  /** Since when it is not owed any more. */
  at: v.exactOptional(v.string()),
  attempts: v.number(),
  owedAt: v.string(),
  /** When the next attempt is made. */
  dueAt: v.exactOptional(v.string()),
  sentAt: v.exactOptional(v.string()),
  bouncedAt: v.exactOptional(v.string()),
  complainedAt: v.exactOptional(v.string()),
})

export const Mails = v.object({ mails: v.array(Delivery) })
