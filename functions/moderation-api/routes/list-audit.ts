import { createFactory } from 'hono/factory'
import { AuditPage, AuditQuery } from '../../../shared/contract/audit.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { exportAudit } from '../../../shared/operations/export-audit.ts'
import { readAudit } from '../../../shared/operations/read-audit.ts'
import { auditFiles } from '../audit-files.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/audit`: who decided what on the site, when, from what and why; page by page, or as a file. */
export const listAudit = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const query = parse(AuditQuery, c.req.query(), 'invalid-query')
    const { format } = query

    if (format === undefined) {
      const page = await readAudit(needs, c.get('sub'), site, query)
      return c.json(parse(AuditPage, page, 'internal'))
    }

    const { type, head, lineOf } = auditFiles[format]
    const { lines, nextCursor } = await exportAudit(needs, c.get('sub'), site, query, lineOf)
    return c.body(head + lines.join(''), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="audit-${site}.${format}"`,
      ...(nextCursor !== null && { link: goOn(site, { ...c.req.query(), cursor: nextCursor }) }),
    })
  })

/** RFC 8288, relative to wherever the API is. */
const goOn = (site: string, query: Record<string, string>): string =>
  `</v1/moderation/sites/${site}/audit?${new URLSearchParams(query).toString()}>; rel="next"`
