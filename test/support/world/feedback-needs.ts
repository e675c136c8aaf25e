import type { FeedbackNeeds } from '../../../functions/feedback/needs.ts'
import { createMailReturns } from '../../../shared/store/mail-returns.ts'
import type { WorldParts } from './world-parts.ts'

/** As `functions/feedback/needs.ts` makes them, of a world's own parts. */
export const feedbackNeeds = ({ client, tables, clock, log, count }: WorldParts): FeedbackNeeds => ({
  mailReturns: createMailReturns(client, tables),
  clock,
  log,
  count,
})
