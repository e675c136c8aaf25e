import { createFactory } from 'hono/factory'
import { AuditPage, AuditQuery } from '../../../shared/contract/audit.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readAudit } from '../../../shared/operations/read-audit.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/audit`: who decided what on the site, when, from what and why. */
export const listAudit = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const query = parse(AuditQuery, c.req.query(), 'invalid-query')

    const page = await readAudit(needs, c.get('sub'), site, query)

    return c.json(parse(AuditPage, page, 'internal'))
  })
