import * as v from 'valibot'
import { ModeratedComment } from './moderated-comment.ts'

/** A page of a site's queue. `pending` counts to 99 and then says 100. */
export const QueuePage = v.object({
  comments: v.array(v.object({ ...ModeratedComment.entries, sortLast: v.exactOptional(v.literal(true)) })),
  pending: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  nextCursor: v.nullable(v.pipe(v.string(), v.minLength(1))),
})
