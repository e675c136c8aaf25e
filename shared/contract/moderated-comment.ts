import * as v from 'valibot'
import { eventActions, statuses } from '../domain/decision.ts'
import { roles } from '../domain/member.ts'
import { ThreadState } from './thread-state.ts'

/** A comment as a moderator sees it. */
export const ModeratedComment = v.object({
  id: v.string(),
  version: v.number(),
  status: v.picklist(statuses),
  name: v.string(),
  website: v.exactOptional(v.string()),
  content: v.string(),
  createdAt: v.string(),
  thread: v.object({
    id: v.string(),
    title: v.exactOptional(v.string()),
    url: v.exactOptional(v.string()),
  }),
  parent: v.exactOptional(v.object({ id: v.string(), name: v.string(), content: v.string() })),
  held: v.array(v.object({ rule: v.string() })),
  /** Only where a moderator changed its words. */
  edited: v.exactOptional(v.literal(true)),
  /** Only where one of the site’s staff wrote it. */
  staff: v.exactOptional(v.literal(true)),
})

/** In a queue; a moderator may have marked its author's comments to be read last. */
export const QueuedComment = v.object({
  ...ModeratedComment.entries,
  sortLast: v.exactOptional(v.literal(true)),
})

export const Queue = v.object({
  comments: v.array(QueuedComment),
  pending: v.number(),
  nextCursor: v.nullable(v.string()),
})

export const CommentEvent = v.object({
  version: v.number(),
  action: v.picklist(['submit', ...eventActions]),
  from: v.nullable(v.picklist(statuses)),
  to: v.picklist(statuses),
  by: v.string(),
  at: v.string(),
  reason: v.exactOptional(v.string()),
  /** The words that an edit replaced, where the comment itself is shown. */
  before: v.exactOptional(v.string()),
  /** Until when a refused comment is kept, or a mark of the author lasts. */
  until: v.exactOptional(v.string()),
})

/** One comment with all that happened to it, the numbers under its address, and the state of its thread. */
export const CommentHistory = v.object({
  ...ModeratedComment.entries,
  thread: v.object({ ...ModeratedComment.entries.thread.entries, ...ThreadState.entries }),
  events: v.array(CommentEvent),
  author: v.object({ verified: v.boolean(), approved: v.number(), rejected: v.number() }),
})

export const ModeratedSites = v.object({
  sites: v.array(v.object({ site: v.string(), role: v.picklist(roles), pending: v.number() })),
})
