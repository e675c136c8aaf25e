import { createFactory } from 'hono/factory'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { openLink } from '../../../shared/operations/decide-by-link.ts'
import { answerLink } from '../answer-link.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET /v1/moderation/act/{token}`: the comment and what can be done about it. Nothing is. */
export const showDecisionLink = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c =>
    answerLink(c, needs, 200, await openLink(needs, c.req.param('token') ?? '')),
  )
