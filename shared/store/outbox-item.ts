import * as v from 'valibot'
import { letterKinds, outcomes, owedKinds } from '../domain/outbox.ts'

/**
 * A mail that is owed to one person. While it is, it stands in the `due` index; afterwards it has an `outcome`. `authorKey`
 * is kept once it is known whom it is for: links and bounces name the mail, and never a person.
 */
export const OutboxItem = v.object({
  comment: v.string(),
  kind: v.picklist(owedKinds),
  site: v.string(),
  thread: v.string(),
  /** When its comment was last approved. */
  owedAt: v.string(),
  attempts: v.optional(v.number(), 0),
  authorKey: v.exactOptional(v.string()),
  dueSk: v.exactOptional(v.string()),
  outcome: v.exactOptional(v.picklist(outcomes)),
  /** Since when it has that. */
  outcomeAt: v.exactOptional(v.string()),
  /** What went out, and when: never twice. */
  letter: v.exactOptional(v.picklist(letterKinds)),
  sentAt: v.exactOptional(v.string()),
  bouncedAt: v.exactOptional(v.string()),
  complainedAt: v.exactOptional(v.string()),
})
