import * as v from 'valibot'
import { isPlainText } from '../text/is-plain-text.ts'
import { holdsAddress } from '../text/mentions-address.ts'
import { Instant } from './audit.ts'
import { ModeratedComment } from './moderated-comment.ts'
import { requiredText } from './new-comment.ts'

/** What moderators write of an author names no address: theirs would be shown to who may not see it. */
const remark = <TSchema extends v.GenericSchema<unknown, string>>(text: TSchema) =>
  v.pipe(
    text,
    v.check(isPlainText, 'invalid'),
    v.check(words => !holdsAddress(words), 'contains-email'),
  )

export const AuthorHistoryRequest = v.object({ cursor: v.nullish(v.string('invalid')) })

export const AuthorNoteRequest = v.object({ text: remark(requiredText(1000)) })

/** `until: null` takes a mark back, with or without a reason. */
export const AuthorMarkRequest = v.pipe(
  v.object({
    until: v.pipe(
      v.optional(v.unknown(), ''),
      v.check(until => until !== '', 'required'),
      v.nullable(Instant),
    ),
    reason: v.nullish(v.union([v.literal(''), remark(requiredText(1000))]), ''),
  }),
  v.forward(
    v.partialCheck(
      [['until'], ['reason']],
      ({ until, reason }) => until === null || reason !== '',
      'required',
    ),
    ['reason'],
  ),
  v.transform(({ until, reason }) => ({ until, ...(reason ? { reason } : {}) })),
)

export const AuthorNote = v.object({ id: v.string(), text: v.string(), by: v.string(), at: v.string() })

const mark = v.nullable(v.object({ by: v.string(), at: v.string(), until: v.string(), reason: v.string() }))

export const AuthorMark = v.object({ mark })

/** `content` is an excerpt of 300. Nobody has verified that these comments are by one person. */
export const AuthorHistory = v.object({
  verified: v.literal(false),
  comments: v.array(
    v.pick(ModeratedComment, ['id', 'version', 'status', 'name', 'content', 'createdAt', 'thread']),
  ),
  notes: v.array(AuthorNote),
  mark,
  /** Whether the site holds everything, so that marks exist there. */
  mayMark: v.boolean(),
  nextCursor: v.nullable(v.string()),
})
