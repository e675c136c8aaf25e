import { createFactory } from 'hono/factory'
import { Members } from '../../../shared/contract/member.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { listMembers as list } from '../../../shared/operations/list-members.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/members`: who works at a site. */
export const listMembers = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')

    const staff = await list(needs, c.get('sub'), site)

    const members = staff.map(({ sub: id, ...member }) => ({ id, self: id === c.get('sub'), ...member }))
    return c.json(parse(Members, { members }, 'internal'))
  })
