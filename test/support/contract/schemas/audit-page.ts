import * as v from 'valibot'
import { ModeratedCommentInFull } from './moderated-comment.ts'

export const AuditEvent = v.strictObject({
  comment: v.pipe(v.string(), v.uuid()),
  ...ModeratedCommentInFull.entries.events.item.entries,
})

/** A page of what happened on a site: exactly these keys. */
export const AuditPage = v.strictObject({
  events: v.array(AuditEvent),
  nextCursor: v.nullable(v.pipe(v.string(), v.minLength(1))),
})
