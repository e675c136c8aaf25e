import * as v from 'valibot'
import { CommentStatus } from './comment-status.ts'
import { Timestamp } from './timestamp.ts'

/** A comment as moderators see it: these keys at least; what was not given may be absent or null. */
export const ModeratedComment = v.object({
  id: v.pipe(v.string(), v.uuid()),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  status: CommentStatus,
  name: v.string(),
  website: v.nullish(v.string()),
  content: v.string(),
  createdAt: Timestamp,
  thread: v.object({ id: v.string(), title: v.nullish(v.string()), url: v.nullish(v.string()) }),
  parent: v.nullish(v.object({ id: v.pipe(v.string(), v.uuid()), name: v.string(), content: v.string() })),
  held: v.array(v.looseObject({ rule: v.string() })),
  edited: v.exactOptional(v.literal(true)),
  staff: v.exactOptional(v.literal(true)),
})

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** One comment with its history and what is known of its author. */
export const ModeratedCommentInFull = v.object({
  ...ModeratedComment.entries,
  thread: v.object({ ...ModeratedComment.entries.thread.entries, state: v.picklist(['open', 'closed']) }),
  events: v.array(
    v.object({
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      action: v.pipe(v.string(), v.minLength(1)),
      from: v.nullish(CommentStatus),
      to: CommentStatus,
      by: v.pipe(v.string(), v.minLength(1)),
      at: Timestamp,
      reason: v.nullish(v.string()),
      before: v.exactOptional(v.string()),
      until: v.exactOptional(Timestamp),
    }),
  ),
  author: v.object({ verified: v.boolean(), approved: Count, rejected: Count }),
})
