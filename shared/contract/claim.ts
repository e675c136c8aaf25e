import * as v from 'valibot'
import { CommentId } from './names.ts'

/** The comments a moderator has on the screen, at most 50; `take` claims what a colleague holds as well. */
export const ClaimsRequest = v.object({
  ids: v.pipe(
    v.optional(v.unknown(), []),
    v.array(CommentId, 'invalid'),
    v.minLength(1, 'required'),
    v.maxLength(50, 'too-long'),
  ),
  take: v.nullish(v.boolean('invalid'), false),
})

/** Who holds each of the comments until when, in the order they were asked for. */
export const Claims = v.object({
  claims: v.array(v.object({ id: v.string(), by: v.string(), mine: v.boolean(), until: v.string() })),
})
