import { createFactory } from 'hono/factory'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { openSubscription } from '../../../shared/operations/change-subscription.ts'
import { answerLinkPage } from '../../../shared/pages/answer-link-page.ts'
import type { SubscriptionApiNeeds } from '../needs.ts'
import { choicePage } from '../pages/choice-page.tsx'

/** `GET /v1/subscriptions/{token}`: what can be chosen. Nothing is. */
export const showSubscription = (needs: SubscriptionApiNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const { site, question, writtenAt } = await openSubscription(needs, c.req.param('token') ?? '')

    return answerLinkPage(c, site.locale, choicePage({ site, question, writtenAt, action: c.req.path }))
  })
