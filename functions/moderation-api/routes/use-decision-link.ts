import { createFactory } from 'hono/factory'
import { LinkDecisionRequest } from '../../../shared/contract/decision.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { ownPagesOnly } from '../../../shared/http/own-pages-only.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readForm } from '../../../shared/http/read-form.ts'
import { decideByLink } from '../../../shared/operations/decide-by-link.ts'
import { answerLink } from '../answer-link.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST /v1/moderation/act/{token}`: a press of one of the page's buttons. The first one decides. */
export const useDecisionLink = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    ownPagesOnly(c)
    const { decision } = parse(LinkDecisionRequest, await readForm(c), 'invalid-decision')

    const { outcome, ...opened } = await decideByLink(needs, c.req.param('token') ?? '', decision)
    c.set('comment', opened.comment.id)

    if (outcome === 'stale') return answerLink(c, needs, 409, opened)
    if (outcome === 'decided') needs.count('CommentDecided')
    return answerLink(c, needs, 200, opened)
  })
