import * as v from 'valibot'
import { ModeratedComment } from './moderated-comment.ts'
import { Timestamp } from './timestamp.ts'

const by = v.pipe(v.string(), v.minLength(1))
const { id, version, status, name, content, createdAt, thread } = ModeratedComment.entries

export const AuthorNote = v.strictObject({ id, text: v.string(), by, at: Timestamp })

const mark = v.nullable(v.strictObject({ by, at: Timestamp, until: Timestamp, reason: v.string() }))

export const AuthorMark = v.strictObject({ mark })

/** Exactly these keys: whatever else came would be of the author. */
export const AuthorHistory = v.strictObject({
  verified: v.literal(false),
  comments: v.array(v.strictObject({ id, version, status, name, content, createdAt, thread })),
  notes: v.array(AuthorNote),
  mark,
  mayMark: v.boolean(),
  nextCursor: v.nullable(v.pipe(v.string(), v.minLength(1))),
})
