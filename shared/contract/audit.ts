import * as v from 'valibot'
import { auditFormats } from '../domain/audit-format.ts'
import { eventActions } from '../domain/decision.ts'
import { siteActions } from '../domain/site-event.ts'
import { CommentEvent } from './moderated-comment.ts'
import { Paging } from './paging.ts'

/** A moment by RFC 3339 with its offset, or a date, which is its first moment in UTC. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+\-]\d\d:\d\d))?$/v, 'invalid'),
  v.transform(text => new Date(text)),
  v.check(moment => !Number.isNaN(moment.getTime()), 'invalid'),
  v.transform(moment => moment.toISOString()),
)

/** What an event of the audit may tell of: of a comment, or of the site itself. */
export const auditActions = [...eventActions, ...siteActions] as const

/** Which events, newest first unless asked otherwise: `from` is the first moment, `to` the first one no longer meant. */
export const AuditQuery = v.pipe(
  v.object({
    ...Paging.entries,
    order: v.optional(v.picklist(['oldest', 'newest'], 'invalid'), 'newest'),
    from: v.optional(Instant),
    to: v.optional(Instant),
    action: v.optional(v.picklist(auditActions, 'invalid')),
    by: v.optional(v.pipe(v.string(), v.minLength(1, 'required'), v.maxLength(200, 'too-long'))),
    format: v.optional(v.picklist(auditFormats, 'invalid')),
  }),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => from === undefined || to === undefined || from <= to,
      'invalid',
    ),
    ['to'],
  ),
)

export type AuditQuery = v.InferOutput<typeof AuditQuery>

/** What happened to a comment of the site, as its own history tells it; or, without a comment, to the site itself. */
export const AuditEvent = v.union([
  v.object({ comment: v.string(), ...CommentEvent.entries }),
  v.object({
    version: v.number(),
    action: v.picklist(siteActions),
    /** The setting, the thread, or the member's name. */
    subject: v.string(),
    from: v.nullable(v.string()),
    to: v.nullable(v.string()),
    by: v.string(),
    at: v.string(),
  }),
])

export const AuditPage = v.object({
  events: v.array(AuditEvent),
  nextCursor: v.nullable(v.string()),
})
