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

const mostPages = 200
