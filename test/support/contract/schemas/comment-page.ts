import * as v from 'valibot'
import { Timestamp } from './timestamp.ts'

/** A public comment, exactly these keys; `website` is a key only where one was given. */
export const PublicComment = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  parentId: v.nullable(v.pipe(v.string(), v.uuid())),
  name: v.string(),
  website: v.exactOptional(v.string()),
  content: v.string(),
  createdAt: Timestamp,
  staff: v.boolean(),
})

export type PublicComment = v.InferOutput<typeof PublicComment>

/** A page of a thread, exactly these keys. */
export const CommentPage = v.strictObject({
  comments: v.array(PublicComment),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  closed: v.boolean(),
  nextCursor: v.nullable(v.pipe(v.string(), v.minLength(1))),
})
