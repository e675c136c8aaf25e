import { createFactory } from 'hono/factory'
import { DecisionRequest } from '../../../shared/contract/decision.ts'
import { ModeratedComment } from '../../../shared/contract/moderated-comment.ts'
import { CommentId, SiteName } from '../../../shared/contract/names.ts'
import { Problem } from '../../../shared/domain/problem.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { decideComments } from '../../../shared/operations/decide-comments.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST …/comments/{id}/decision`: decides on the version that was read, or learns who did first. */
export const decide = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const site = parse(SiteName, c.req.param('site'), 'unknown-site')
    const id = parse(CommentId, c.req.param('id'), 'not-found')
    const decision = parse(DecisionRequest, await readJson(c), 'invalid-decision')

    const [decided] = await decideComments(needs, c.get('sub'), site, [{ id, ...decision }])

    switch (decided?.outcome) {
      case 'decided':
        needs.count('CommentDecided')
        return c.json(parse(ModeratedComment, decided.comment, 'internal'))
      case 'stale':
        throw new Problem('stale-decision', { current: decided.current })
      case 'unavailable':
        throw new Problem('unavailable', { retryAfterSeconds: 1 })
      default:
        throw new Problem('not-found')
    }
  })
