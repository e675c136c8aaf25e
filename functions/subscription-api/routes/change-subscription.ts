import { createFactory } from 'hono/factory'
import { SubscriptionRequest } from '../../../shared/contract/subscription-choice.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { ownPagesOnly } from '../../../shared/http/own-pages-only.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readForm } from '../../../shared/http/read-form.ts'
import {
  changeSubscription as change,
  openSubscription,
} from '../../../shared/operations/change-subscription.ts'
import { answerLinkPage } from '../../../shared/pages/answer-link-page.ts'
import type { SubscriptionApiNeeds } from '../needs.ts'
import { outcomePage } from '../pages/outcome-page.tsx'

/** `POST /v1/subscriptions/{token}`: a press of one of the page's buttons, or of a mail program's own (RFC 8058). */
export const changeSubscription = (needs: SubscriptionApiNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    ownPagesOnly(c)
    const opened = await openSubscription(needs, c.req.param('token') ?? '')
    const { site, question } = opened
    c.set('site', site)
    const chosen = parse(SubscriptionRequest, await readForm(c), 'invalid-decision')

    const held = await change(needs, opened, chosen)

    if (held.choice === 'confirm') needs.count('AddressConfirmed')
    if (held.choice === 'end') needs.count('MailsEnded')
    return answerLinkPage(c, site.locale, outcomePage({ site, question, held, action: c.req.path }))
  })
