import { createFactory } from 'hono/factory'
import { MemberId } from '../../../shared/contract/member.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { changeMember } from '../../../shared/operations/change-member.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `DELETE …/members/{id}`: ends a membership, at once. */
export const removeMember = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(MemberId, c.req.param('id'), 'not-found')

    await changeMember(needs, c.get('sub'), { site, id, role: null })

    return c.body(null, 204)
  })
