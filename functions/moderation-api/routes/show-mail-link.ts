import { createFactory } from 'hono/factory'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { openMailed, readMailLink } from '../../../shared/operations/choose-mail.ts'
import { answerMailLink } from '../answer-mail-link.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET /v1/moderation/mail/{token}`: what somebody chose, and what they can choose. Nothing is. */
export const showMailLink = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const link = await readMailLink(needs, c.req.param('token') ?? '')

    return answerMailLink(c, link.site, await openMailed(needs, link))
  })
