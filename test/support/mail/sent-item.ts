import type { LetterKind } from '../../../shared/domain/outbox.ts'
import { owedItem } from './owed-item.ts'

type SentMail = Parameters<typeof owedItem>[0] & {
  readonly authorKey: string | undefined
  readonly letter: LetterKind
}

/** A debt as the mailer leaves it once its letter is out: at the moment it was owed. */
export const sentItem = ({ authorKey, letter, ...owed }: SentMail) => ({
  ...owedItem(owed),
  authorKey,
  letter,
  sentAt: owed.owedAt,
  outcome: 'sent',
  outcomeAt: owed.owedAt,
})
