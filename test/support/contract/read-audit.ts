import type * as v from 'valibot'
import { readAnswer } from './read-answer.ts'
import { AuditPage } from './schemas/audit-page.ts'
import { taaliq } from './taaliq.ts'

type Query = Record<string, string | number>

/** One page of a site's audit, as the administrator sees it. */
export const readAudit = async (site: string, query: Query = {}) =>
  readAnswer(AuditPage, await taaliq.audit(site, query))

/** Every page, until `nextCursor` is null. */
export const readAuditPages = async (site: string, query: Query) => {
  const pages: v.InferOutput<typeof AuditPage>[] = []
  let cursor: string | null | undefined
  while (cursor !== null && pages.length < mostPages) {
    const page = await readAudit(site, cursor ? { ...query, cursor } : query)
    pages.push(page)
    cursor = page.nextCursor
  }
  return pages
}

/** What the audit tells of a comment that its test has written, oldest first. */
export const readEventsOf = async (id: string) => {
  const aMinuteAgo = new Date(Date.now() - 60_000).toISOString()
  const pages = await readAuditPages('demo', { from: aMinuteAgo, order: 'oldest', limit: 100 })
  return pages.flatMap(({ events }) => events).filter(({ comment }) => comment === id)
}

const mostPages = 200
