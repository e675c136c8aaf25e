import * as v from 'valibot'
import { CommentStatus } from './comment-status.ts'
import { Timestamp } from './timestamp.ts'

/** What a late moderator is told: who decided first, what and when. */
export const CurrentState = v.object({
  status: CommentStatus,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  by: v.pipe(v.string(), v.minLength(1)),
  at: Timestamp,
})
