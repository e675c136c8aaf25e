import type { LetterKind, Outcome, OwedKind } from './outbox.ts'

/** What became of a mail that a comment caused; of whom it is for it says nothing. */
export type Delivery = {
  kind: OwedKind
  state: 'owed' | Outcome
  /** Since when it has that state; of one that is owed, `owedAt` says so. */
  at?: string
  letter?: LetterKind
  attempts: number
  owedAt: string
  /** When the next attempt is made. */
  dueAt?: string
  sentAt?: string
  bouncedAt?: string
  complainedAt?: string
}
