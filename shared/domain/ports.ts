import type { AuthorMark, AuthorNote } from './author-remarks.ts'
import type {
  AnsweredComment,
  AuditEvent,
  ChainedComment,
  CommentEvent,
  HeldFor,
  ModeratedComment,
  ParentExcerpt,
  PublishedComment,
  QueuedComment,
} from './comment.ts'
import type { AuthorAction, Decision, Status } from './decision.ts'
import type { Chain, ChainHead } from './find-breaks.ts'
import type { MailChoice } from './mail-choice.ts'
import type { Member, Role } from './member.ts'
import type { OwedKind } from './outbox.ts'
import type { Order, Page, PageRequest } from './paging.ts'
import type { Challenge, GoodProof } from './proof.ts'
import type { Brake, NewSite, Site, Thread } from './site.ts'
import type { SiteChange } from './site-event.ts'

/** What the operations need of the world. Each is implemented in `shared/store` or `shared/privacy`. */

export type Clock = () => Date

export type Sites = {
  get(site: string): Promise<Site | undefined>
  list(): Promise<string[]>
  add(site: NewSite): Promise<'added' | 'exists'>
}

export type Brakes = {
  /** Puts the brake on a site, or lifts it, and answers what was on it until then. */
  set(site: string, brake: Brake | undefined): Promise<Brake | undefined | 'unknown-site'>
  /** Puts the brake on a site where none is on; what is on stays. */
  pull(site: string, brake: Brake): Promise<'pulled' | 'on-already'>
}

/** Proofs of work, each good for one comment in one thread, and for ten minutes. */
export type Proofs = {
  ask(place: Place, now: Date): Promise<Challenge>
  /** `undefined`: no proof, or one for elsewhere, too old, or wrong. Whether it was spent before is not known here. */
  check(place: Place, sent: unknown, now: Date): Promise<GoodProof | undefined>
}

type Place = { site: string; thread: string }

export type Threads = {
  /** A thread nobody wrote in is an empty, open one. */
  get(site: string, thread: string): Promise<Thread>
  counts(site: string, threads: readonly string[]): Promise<Map<string, number>>
  close(site: string, thread: string): Promise<void>
}

export type Members = {
  get(site: string, sub: string): Promise<Member | undefined>
  of(site: string): Promise<Member[]>
  sitesOf(sub: string): Promise<{ site: string; role: Role }[]>
  /** Of who is a member already, what they chose stays. */
  add(site: string, member: Omit<Member, 'mail'>, author: SealedAuthor): Promise<void>
  /** What one member wants to be mailed; nobody becomes a member by it. */
  chooseMail(site: string, sub: string, choice: MailChoice): Promise<'chosen' | 'no-member'>
}

export type PublishedComments = {
  page(site: string, thread: string, request: PageRequest): Promise<Page<PublishedComment>>
  get(site: string, thread: string, id: string): Promise<AnsweredComment | undefined>
}

/** An address as it is kept: a keyed name for finding it again, and the address under the public key. */
export type SealedAuthor = { authorKey: string; sealedEmail: string }

export type Authors = { seal(address: string): Promise<SealedAuthor> }

export type SubmittedComment = {
  id: string
  site: string
  thread: string
  status: 'pending' | 'approved'
  name: string
  website?: string | undefined
  content: string
  parentId: string | null
  parent?: ParentExcerpt | undefined
  threadTitle?: string | undefined
  threadUrl?: string | undefined
  held: HeldFor[]
  /** The mails that are owed once it is approved. */
  owes: OwedKind[]
  createdAt: string
}

export type Accepted = { id: string; status: 'pending' | 'approved'; createdAt: string }

/** `key` and `bodyDigest` are keyed digests: what a client chose or sent is not kept. */
export type Idempotency = { key: string; bodyDigest: string }

export type Submission = {
  comment: SubmittedComment
  author: SealedAuthor
  /** A keyed digest of the public name and text. */
  sameTextKey: string
  idempotency?: Idempotency | undefined
  /** To be spent by it. */
  proof?: GoodProof | undefined
}

export type Recorded =
  | { outcome: 'added' | 'replayed'; accepted: Accepted }
  | { outcome: 'duplicate'; first: Accepted['status'] }
  | { outcome: 'other-body' | 'contended' | 'spent-proof' }

export type Submissions = {
  /** Writes all of it or nothing; the first with an idempotency key, or with a text within ten minutes, wins. */
  add(submission: Submission): Promise<Recorded>
  find(site: string, thread: string, idempotency: Idempotency): Promise<Recorded | undefined>
}

export type Rates = {
  /** Counts one more from `client` (a keyed digest); when over the limit, answers how long to wait. */
  spend(site: string, client: string, perMinute: number): Promise<{ retryAfterSeconds: number } | undefined>
}

/** `verified`: whoever reads the mail of this comment's address has confirmed it; of the others counted, nobody may have. */
export type AuthorNumbers = { verified: boolean; approved: number; rejected: number }

export type Queues = {
  /** A page of a queue; a mark of an author shows in it, and is gone from it, within ten seconds. */
  page(site: string, status: Status, request: PageRequest): Promise<Page<QueuedComment>>
}

/** Of these, a refused comment that has run out is none any more. */
export type ModeratedComments = {
  /** The first of those that wait, with their texts and without marks: for whoever may know no author. */
  oldestPending(site: string, limit: number): Promise<ModeratedComment[]>
  /** Waiting comments, counted to 99; 100 means «100 or more». */
  countPending(site: string): Promise<number>
  /**
   * Names the ten comments that came to wait last, newest first; read without their texts. A name begins with the moment
   * it came to (ISO 8601) and `#`, so that names sort as they came.
   */
  newestPending(site: string): Promise<string[]>
  /** Names the first that came to wait after the one of that name, or of all. */
  nextPending(site: string, after: string | undefined): Promise<string | undefined>
  /** Comments of any site together with the membership of whoever asks, in one round. */
  open(
    site: string,
    sub: string,
    ids: readonly string[],
  ): Promise<{ member: Member | undefined; comments: ChainedComment[] }>
  history(
    site: string,
    id: string,
  ): Promise<
    { comment: ModeratedComment; events: CommentEvent[]; author: AuthorNumbers; thread: Thread } | undefined
  >
}

export type DecisionRecord = {
  comment: ChainedComment
  decision: Decision
  to: Status
  by: string
  at: string
  reason?: string | undefined
  /** Until when the comment is kept where it goes, if not for ever. */
  until?: string | undefined
}

export type Decisions = {
  /** One transaction: the comment at its next version, its event, its thread's count. The loser is told what stands. */
  record(decided: DecisionRecord): Promise<{ decided: ChainedComment } | { current: ChainedComment }>
}

export type EditRecord = {
  comment: ChainedComment
  content: string
  by: string
  at: string
  reason: string
}

export type Edits = {
  /**
   * One transaction: the comment with other words at its next version, an event that keeps those before, and since when
   * its thread stands. The loser is told what stands.
   */
  record(edit: EditRecord): Promise<{ edited: ChainedComment } | { current: ChainedComment }>
}

/** A comment by one of the site's staff, public at once. */
export type StaffReply = Omit<SubmittedComment, 'status'> & {
  status: 'approved'
  staff: true
  decidedBy: string
  decidedAt: string
}

export type ReplyRecord = {
  /** What is answered: approved with it, if it is not yet. */
  comment: ChainedComment
  reply: StaffReply
  idempotency: Idempotency
}

/** What became of an earlier attempt under the same key; `id` is the reply's. */
export type EarlierReply = { outcome: 'replayed'; id: string } | { outcome: 'other-body' }

export type RecordedReply =
  | { outcome: 'published'; comment: ChainedComment; reply: ModeratedComment }
  | { outcome: 'stale'; current: ChainedComment }
  | EarlierReply

export type Replies = {
  /** One transaction: the answered comment, its event, the reply, their thread's count, and the attempt's key. */
  record(answer: ReplyRecord): Promise<RecordedReply>
  find(site: string, idempotency: Idempotency): Promise<EarlierReply | undefined>
}

export type Withdrawal = { site: string; id: string; at: string; until?: string | undefined }

export type Withdrawals = {
  /** One transaction: a comment that waits goes to the trash, by its author, with its event. Nothing of it is read. */
  record(withdrawal: Withdrawal): Promise<'withdrawn' | 'decided'>
}

/** `from` is within, `to` no longer; both and `after` as the store keeps them. */
export type AuditRequest = {
  limit: number
  order: Order
  from?: string | undefined
  to?: string | undefined
  after?: string | undefined
}

export type Audit = {
  /** A site's events by time; `next` is where to go on after, if there are more. */
  page(site: string, request: AuditRequest): Promise<{ events: AuditEvent[]; next: string | undefined }>
}

/** Something that a moderator did about the author of a comment. */
export type AuthorEvent = {
  action: AuthorAction
  by: string
  at: string
  reason?: string | undefined
  until?: string | undefined
}

/** What is known under the address of a comment, which nobody has verified. The address's keyed name stays in the store. */
export type AuthorFile = {
  comment: ModeratedComment
  /** Staff have no address here: of them there is nothing to see or to keep. */
  hasAddress: boolean
  /**
   * One transaction: an event of the site's audit and, if any, the note, the mark, or that there is none any more. Of a
   * note that was sent before nothing is written again, and what became of it is the answer.
   */
  record(event: AuthorEvent, remark?: AuthorRemark): Promise<EarlierNote | undefined>
  /** The other comments of the site under the same address, newest first. */
  others(request: Omit<PageRequest, 'order'>): Promise<Page<ModeratedComment>>
  /** The newest hundred notes, newest first, and the mark, though it may have expired. */
  remarks(): Promise<{ notes: AuthorNote[]; mark: AuthorMark | undefined }>
}

export type AuthorRemark = NewNote | { mark: AuthorMark | 'none' }

export type NewNote = { note: AuthorNote; idempotency: Idempotency }

/** What became of an earlier attempt under the same key; its text is the one that was sent. */
export type EarlierNote = { outcome: 'replayed'; note: Omit<AuthorNote, 'text'> } | { outcome: 'other-body' }

export type AuthorFiles = {
  /** A comment of this site, with the membership of whoever asks, in one round. */
  open(
    site: string,
    sub: string,
    id: string,
  ): Promise<{ member: Member | undefined; file: AuthorFile | undefined }>
}

/** Who holds a comment, and until when. */
export type Holder = Pick<Member, 'sub' | 'name'> & { until: string }

export type Claims = {
  /** Leases a comment for two minutes, unless a colleague holds it and it is not taken over; answers who holds it now. */
  hold(site: string, id: string, by: Pick<Member, 'sub' | 'name'>, how: { take: boolean }): Promise<Holder>
}

/** For whoever verifies that an audit is as it was written. */
export type Chains = {
  /** The ids of all comments of a site, some at a time; one may come again. */
  comments(site: string): AsyncIterable<string[]>
  read(site: string, id: string): Promise<Chain>
  /** What moderators did about the comment's author. */
  aboutAuthor(site: string, id: string): Promise<Chain>
  /** What became of the site itself. */
  readSite(site: string): Promise<Chain>
}

export type SiteChangeRecord = { site: string; head: ChainHead; change: SiteChange; by: string; at: string }

/** Changes of a site itself. All that is read is as it stands this moment. */
export type SiteChanges = {
  /** Where the site's own chain ends; to be read before whatever a change is judged by. */
  head(site: string): Promise<ChainHead>
  settings(site: string): Promise<Site | undefined>
  staff(site: string): Promise<Member[]>
  thread(site: string, thread: string): Promise<Thread>
  /** One transaction: the change and its events. Nothing is written where something of the site was changed since `head`. */
  record(change: SiteChangeRecord): Promise<'recorded' | 'overtaken'>
}
