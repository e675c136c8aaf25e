import type { ModeratedComment } from './comment.ts'
import type { DecisionLink } from './decision-link.ts'
import type { Delivery } from './delivery.ts'
import type { Ending } from './feedback.ts'
import type { LastTold } from './is-mail-due.ts'
import type { Locale } from './locale.ts'
import type { MailLink } from './mail-link.ts'
import type { LetterKind, MailScope, Outcome, Owed } from './outbox.ts'

/** What mail needs of the world: whom it is owed to, what its links may do, who sends it, and what comes back. */

/** What a moderator was last told of a site's queue. A claim is a lease: two mailers never write the same mail. */
export type Notices = {
  /** Reads what these were told last, all at once; with what it answers, the mail to each can be claimed if it is due. */
  of(site: string, subs: readonly string[]): Promise<ClaimOf>
  sent(site: string, sub: string, claim: Claim, newest: readonly string[]): Promise<void>
  failed(site: string, sub: string, claim: Claim): Promise<void>
  /** Gives the lease back: nothing was to be told after all. */
  drop(site: string, sub: string, claim: Claim): Promise<void>
}

export type ClaimOf = (sub: string, isDue: (last: LastTold) => Promise<boolean>) => Promise<Claim | undefined>

export type Claim = { token: string; failures: number }

export type DecisionLinks = {
  write(link: DecisionLink): string
  /** Nothing, unless it was written here, to the letter. Whether it has expired is for the caller to ask. */
  read(token: string): DecisionLink | undefined
}

export type MailLinks = {
  write(link: MailLink): string
  /** Nothing, unless it was written here, to the letter. */
  read(token: string): MailLink | undefined
}

export type SubscriptionLinks = {
  write(owed: Owed): string
  /** Nothing, unless it was written here, to the letter. */
  read(token: string): Owed | undefined
}

/** A mail that is owed, as it is kept. Its `due` moment is also the lease of whoever sees to it: it moves with each attempt. */
export type Debt = Owed & {
  site: string
  thread: string
  /** When its comment was last approved. */
  owedAt: string
  due: string
  attempts: number
  /** It went out before, and its comment was approved again since. */
  isSent: boolean
}

/** What a debt tells of, as it stands now: `own` is by whoever it is owed to. */
export type Told = {
  comment: ModeratedComment
  own: ModeratedComment
  /** Whom it is owed to; nobody where staff wrote it. It never leaves the store's users. */
  authorKey: string | undefined
  /** They answered themselves. */
  isOwnAnswer: boolean
}

export type Outbox = {
  /** Some of the debts that are due, if any is, oldest first. One that cannot be read is set aside, by its name. */
  due(now: Date, limit: number): Promise<Debt[]>
  open(owed: Owed): Promise<Told | undefined>
  /**
   * Takes a debt until `nextAt`, when it is due again unless it was closed; `undefined` where somebody else did. Whom it
   * goes to is noted before it does: its links and what comes back of it name the mail alone.
   */
  take(debt: Debt, nextAt: Date, told?: { authorKey: string; letter: LetterKind }): Promise<Debt | undefined>
  /** Nothing is owed any more, unless the comment was approved anew meanwhile. What was sent never is again. */
  close(debt: Debt, outcome: Outcome, at: Date): Promise<void>
}

/** What the sweeper asks of the mailer: to see to a site's moderators, or to what commenters are owed. */
export type Nudge = { site: string } | { owed: true }

/** What is known of whoever a mail is for. */
export type Addressee = {
  isVerified: boolean
  /** A mail bounced there, or was called spam. */
  isLost: boolean
  /** Mails of this site and thread are not wanted. */
  hasEnded(site: string, thread: string): boolean
}

export type Addressees = {
  get(authorKey: string): Promise<Addressee | undefined>
  /**
   * Whether this debt may ask for a confirmation: one a day may, however often it is tried. A site that has asked too many
   * people within the hour asks the others later.
   */
  mayAsk(
    authorKey: string,
    owed: Owed & { site: string },
    now: Date,
  ): Promise<'yes' | 'asked-today' | 'later'>
  /** Counts one mail more to this person, unless they had their share of this day or of this thread. */
  spendShare(authorKey: string, place: { site: string; thread: string }, now: Date): Promise<boolean>
}

/** Whom a mail went to, as far as its link may speak for them: who that is stays in the store. */
export type Subscription = {
  site: string
  /** What went out, and when. */
  letter: LetterKind | undefined
  sentAt: string
  /** The address is its reader's, and they want mails: whatever of that the link could have ended. */
  confirm(at: string): Promise<void>
  /** Ends mails, and answers how that was kept: of too many conversations, one is kept as its site. */
  end(scope: MailScope): Promise<MailScope>
  resume(scope: MailScope): Promise<void>
}

export type Subscriptions = {
  /** Nothing, unless the mail went to somebody. */
  open(owed: Owed): Promise<Subscription | undefined>
}

export type OpenAddress = (authorKey: string) => Promise<string>

export type Mail = {
  to: string
  subject: string
  html: string
  text: string
  /** What it is written in. */
  locale: Locale
  /** What mail programs gather: mails of one conversation belong together. Made of public facts alone. */
  conversation: string
  /** Where whoever got it can end such mails with one press (RFC 8058). */
  unsubscribeUrl: string
  /** What SES names again when it bounces: letters, digits, `-` and `_`, and nothing made from an address. */
  tags: Readonly<Record<string, string>>
}

/** Hands one mail to the provider, which took it or will never take it; a throw means «not now», or that nobody knows. */
export type SendMail = (mail: Mail) => Promise<'accepted' | 'refused'>

/** What came back of mails. It may be told twice; of what is not there (any more) nothing is kept. */
export type MailReturns = {
  fromCommenter(owed: Owed, ending: Ending, at: string): Promise<void>
  fromMember(site: string, sub: string, at: string): Promise<void>
}

export type Deliveries = {
  /** The mails that the approval of a comment caused, each kind once. */
  of(comment: string): Promise<Delivery[]>
}
