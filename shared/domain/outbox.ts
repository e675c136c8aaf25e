/** What a commenter can be owed: to be told that their comment is public, or that somebody answered it. */
export const owedKinds = ['published', 'reply'] as const
export type OwedKind = (typeof owedKinds)[number]

/** Names a mail that is owed to one person: the comment whose approval caused it, and what it tells of that. */
export type Owed = { comment: string; kind: OwedKind }

/** What goes out: to an address that nobody has confirmed, only the question whether it is theirs. */
export const letterKinds = [...owedKinds, 'confirmation'] as const
export type LetterKind = (typeof letterKinds)[number]

/** How a debt ended. Only `sent` is a mail that a provider took; the others are mails that were not owed after all, or given up. */
export const outcomes = [
  'sent',
  /** The comment is not public any more, or is gone. */
  'taken-back',
  /** Nobody asked for it, or it would tell a person of themselves. */
  'not-wanted',
  'unsubscribed',
  /** The address was asked for its confirmation within a day. */
  'unconfirmed',
  /** This person had their share of mails today. */
  'capped',
  /** No mail can go there: it bounced or complained before, or SES cannot write to it. */
  'undeliverable',
  /** SES said no, and would again. */
  'refused',
  /** Three days of attempts. */
  'given-up',
  /** It comes from a backup, and may have gone out since. */
  'restored',
] as const
export type Outcome = (typeof outcomes)[number]

/** What a person who holds a link of a mail may choose. */
export const mailScopes = ['thread', 'site', 'everything'] as const
export type MailScope = (typeof mailScopes)[number]

/** Whoever asked to be told of their comment is told of answers to it, too: it is one choice. */
export const wantsMail = ({ owes }: { owes: readonly OwedKind[] }): boolean => owes.includes('published')
