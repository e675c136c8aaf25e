import type { AuditQuery } from '../contract/audit.ts'
import type { AuditEvent } from '../domain/comment.ts'
import { mayAudit } from '../domain/member.ts'
import type { Audit, Members } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Cursors } from '../store/cursor.ts'

export type ReadAuditNeeds = {
  members: Pick<Members, 'get'>
  audit: Audit
  cursors: () => Promise<Cursors>
}

/**
 * A page of what happened on a site, for those who may decide there. The filters choose among the events of one page:
 * it may hold fewer than `limit`, and none; only `nextCursor: null` ends it.
 *
 * @throws Problem `forbidden`, `invalid-cursor`
 */
export const readAudit = async (
  needs: ReadAuditNeeds,
  sub: string,
  site: string,
  query: AuditQuery,
): Promise<{ events: AuditEvent[]; nextCursor: string | null }> => {
  const { limit, cursor, order, from, to } = query
  const { audit, cursors } = needs
  await requireAuditor(needs, sub, site)

  const list = auditList(site, query)
  const after = cursor === undefined ? undefined : (await cursors()).readPosition(list, cursor)
  const page = await audit.page(site, { limit, order, from, to, after })
  return {
    events: page.events.filter(isMeantBy(query)),
    nextCursor: page.next === undefined ? null : (await cursors()).writePosition(list, page.next),
  }
}

export const requireAuditor = async (
  { members }: Pick<ReadAuditNeeds, 'members'>,
  sub: string,
  site: string,
): Promise<void> => {
  const member = await members.get(site, sub)
  if (member === undefined || !mayAudit[member.role]) throw new Problem('forbidden')
}

/** A cursor is good for the very same question. */
export const auditList = (site: string, { order, from, to, action, by }: AuditQuery): string[] =>
  ['audit', site, order, from, to, action, by].map((part = '') => part)

export const isMeantBy =
  ({ action, by }: AuditQuery) =>
  (event: AuditEvent): boolean =>
    (action === undefined || event.action === action) && (by === undefined || event.by === by)
