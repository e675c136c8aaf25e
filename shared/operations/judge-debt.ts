import type { Addressees, Debt, Told } from '../domain/mail-ports.ts'
import type { LetterKind, Outcome } from '../domain/outbox.ts'

/** A letter that is to go out, to whom, and what it tells of. */
export type Wanted = { letter: LetterKind; authorKey: string; told: Told }

/** What is to go out, or why nothing is. */
export const judgeDebt = async (
  { addressees }: { addressees: Pick<Addressees, 'get'> },
  { kind, site, thread }: Debt,
  told: Told | undefined,
): Promise<Wanted | Outcome | 'postponed'> => {
  if (told?.comment.status !== 'approved') return 'taken-back'
  // What is answered waits again: it may be public once more tomorrow.
  if (told.own.status === 'pending') return 'postponed'
  if (told.own.status !== 'approved') return 'taken-back'
  const { authorKey, isOwnAnswer, comment } = told
  if (authorKey === undefined || isOwnAnswer) return 'not-wanted'
  const person = await addressees.get(authorKey)
  if (person === undefined) return 'not-wanted'
  if (person.isLost) return 'undeliverable'
  if (person.hasEnded(site, thread)) return 'unsubscribed'
  if (!person.isVerified) return { letter: 'confirmation', authorKey, told }
  // On a site that publishes at once, they saw it themselves.
  const wasHeld = comment.held.length > 0
  return kind === 'published' && !wasHeld ? 'not-wanted' : { letter: kind, authorKey, told }
}
