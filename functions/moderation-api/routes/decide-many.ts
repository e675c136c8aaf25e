import { createFactory } from 'hono/factory'
import { DecisionResults, DecisionsRequest } from '../../../shared/contract/decision.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { type Decided, decideComments } from '../../../shared/operations/decide-comments.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/decisions`: up to 100 at once, each standing alone, answered in their order. */
export const decideMany = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const { decisions } = parse(DecisionsRequest, await readJson(c), 'invalid-decision')

    const decided = await decideComments(needs, c.get('sub'), site, decisions)

    needs.count('CommentDecided', decided.filter(({ outcome }) => outcome === 'decided').length)
    const results = decisions.map(({ id }, index) => ({ id, ...resultOf(decided[index]) }))
    return c.json(parse(DecisionResults, { results }, 'internal'))
  })

const resultOf = (decided: Decided | undefined) => {
  switch (decided?.outcome) {
    case 'decided':
      return { status: 200, version: decided.comment.version }
    case 'stale':
      return { status: 409, current: decided.current }
    case 'unavailable':
      return { status: 503 }
    default:
      return { status: 404 }
  }
}
