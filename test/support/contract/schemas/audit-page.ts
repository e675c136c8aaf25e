import * as v from 'valibot'
import { ModeratedCommentInFull } from './moderated-comment.ts'
import { Timestamp } from './timestamp.ts'

export const AuditEvent = v.strictObject({
  comment: v.pipe(v.string(), v.uuid()),
  ...ModeratedCommentInFull.entries.events.item.entries,
})

/** What became of the site itself. */
const SiteEvent = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(2)),
  action: v.picklist(['settings', 'thread', 'member']),
  subject: v.pipe(v.string(), v.minLength(1)),
  from: v.nullable(v.string()),
  to: v.nullable(v.string()),
  by: v.pipe(v.string(), v.minLength(1)),
  at: Timestamp,
  comment: v.exactOptional(v.never()),
})

/** A page of what happened on a site: exactly these keys. */
export const AuditPage = v.strictObject({
  events: v.array(
    v.union([v.strictObject({ ...AuditEvent.entries, subject: v.exactOptional(v.never()) }), SiteEvent]),
  ),
  nextCursor: v.nullable(v.pipe(v.string(), v.minLength(1))),
})
