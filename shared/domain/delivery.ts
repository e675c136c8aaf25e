import type { Outcome, OwedKind } from './outbox.ts'

export const deliveryStates = ['owed', 'sent', 'not-sent', 'taken-back', 'refused', 'given-up'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/**
 * What an administrator learns of a mail that ended so. Why a person was not written to is theirs: whoever types an address
 * into a form of their own site must not learn whether it is confirmed, was asked elsewhere, or bounced.
 */
export const stateAfter = {
  sent: 'sent',
  'taken-back': 'taken-back',
  'not-wanted': 'not-sent',
  unsubscribed: 'not-sent',
  unconfirmed: 'not-sent',
  capped: 'not-sent',
  undeliverable: 'not-sent',
  refused: 'refused',
  'given-up': 'given-up',
  restored: 'given-up',
} as const satisfies Record<Outcome, DeliveryState>

/** What became of a mail that a comment caused; of whom it is for it says nothing. */
export type Delivery = {
  kind: OwedKind
  state: DeliveryState
  /** Since when it has that state; of one that is owed, `owedAt` says so. */
  at?: string
  attempts: number
  owedAt: string
  /** When the next attempt is made. */
  dueAt?: string
  sentAt?: string
  bouncedAt?: string
  complainedAt?: string
}
