import { createFactory } from 'hono/factory'
import { Claims, ClaimsRequest } from '../../../shared/contract/claim.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { claimComments } from '../../../shared/operations/claim-comments.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/claims`: leases the comments on the caller's screen, or tells who holds them. */
export const claim = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const claiming = parse(ClaimsRequest, await readJson(c), 'invalid-claim')

    const claims = await claimComments(needs, c.get('sub'), site, claiming)

    return c.json(parse(Claims, { claims }, 'internal'))
  })
