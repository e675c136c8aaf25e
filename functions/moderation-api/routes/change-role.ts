import { createFactory } from 'hono/factory'
import { Member, MemberId, RoleRequest } from '../../../shared/contract/member.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { changeMember } from '../../../shared/operations/change-member.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `PUT …/members/{id}`: gives a member another role. */
export const changeRole = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(MemberId, c.req.param('id'), 'not-found')
    const { role } = parse(RoleRequest, await readJson(c), 'invalid-settings')

    const member = await changeMember(needs, c.get('sub'), { site, id, role })

    return c.json(parse(Member, { id, self: id === c.get('sub'), ...member }, 'internal'))
  })
