import type { EventAction, Standing, Status } from './decision.ts'
import type { OwedKind } from './outbox.ts'
import type { SiteEvent } from './site-event.ts'

/** What everybody may see of an approved comment. */
export type PublishedComment = {
  id: string
  parentId: string | null
  name: string
  website?: string
  content: string
  createdAt: string
  /** When a moderator last changed its words. */
  editedAt?: string
  staff: boolean
}

/** An approved comment that another answers, with the mails that its approval owed: not for everybody to see. */
export type AnsweredComment = PublishedComment & { owes: readonly OwedKind[] }

export type ParentExcerpt = { id: string; name: string; content: string }

export type HeldFor = { rule: 'premoderation' | 'busy' }

/** What a moderator may see. No field of it is, or comes from, an e-mail address. */
export type ModeratedComment = Omit<PublishedComment, 'parentId' | 'staff' | 'editedAt'> & {
  site: string
  version: number
  status: Status
  thread: { id: string; title?: string; url?: string }
  parent?: ParentExcerpt
  held: HeldFor[]
  edited?: true
  staff?: true
  /** Whoever made the current version, by a decision or an edit; nobody but its author has in the first. */
  decidedBy?: string
  decidedAt?: string
  /** Until when it is kept, of what was refused on a site that keeps that for a number of days. */
  keptUntil?: string
}

/** A comment in a queue; `sortLast` where a moderator wants what its author wrote read last. */
export type QueuedComment = ModeratedComment & { sortLast?: true }

/**
 * A comment with the hash of its latest event, which whatever becomes of it is chained to, the key to the words that its
 * edits replaced, and the mails that are owed once it is approved. It never leaves the store's users.
 */
export type ChainedComment = ModeratedComment & {
  eventHash: string
  wordsKey?: string
  owes: readonly OwedKind[]
}

export type CommentEvent = {
  version: number
  action: 'submit' | EventAction
  from: Status | null
  to: Status
  by: string
  at: string
  reason?: string
  /** The words that an edit replaced. */
  before?: string
  /** Until when a refused comment is kept, or a mark of the author lasts. */
  until?: string
}

/** An event, of a comment or of the site itself, among those of its site, and its place in their order. */
export type AuditEvent = ((CommentEvent & { comment: string }) | SiteEvent) & { position: string }

/** Where a comment stands now, and by whom: its author until the first decision. */
export const standingOf = (comment: ModeratedComment): Standing => ({
  status: comment.status,
  version: comment.version,
  by: comment.decidedBy ?? 'author',
  at: comment.decidedAt ?? comment.createdAt,
})
