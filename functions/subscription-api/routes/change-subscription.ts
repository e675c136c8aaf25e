import { createFactory } from 'hono/factory'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { ownPagesOnly } from '../../../shared/http/own-pages-only.ts'
import {
  changeSubscription as change,
  openSubscription,
} from '../../../shared/operations/change-subscription.ts'
import { answerPage } from '../answer-page.ts'
import type { SubscriptionApiNeeds } from '../needs.ts'
import { outcomePage } from '../pages/outcome-page.tsx'
import { readChoice } from '../read-choice.ts'

/** `POST /v1/subscriptions/{token}`: a press of one of the page's buttons, or of a mail program's own (RFC 8058). */
export const changeSubscription = (needs: SubscriptionApiNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    ownPagesOnly(c)
    const opened = await openSubscription(needs, c.req.param('token') ?? '')
    const { site, question } = opened
    c.set('site', site)
    const chosen = await readChoice(c)

    const held = await change(needs, opened, chosen)

    if (held.choice === 'confirm') needs.count('AddressConfirmed')
    if (held.choice === 'end') needs.count('MailsEnded')
    return answerPage(c, site, outcomePage({ site, question, held, action: c.req.path }))
  })
