import { createFactory } from 'hono/factory'
import { MailLinkRequest } from '../../../shared/contract/mail-choice.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { ownPagesOnly } from '../../../shared/http/own-pages-only.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readForm } from '../../../shared/http/read-form.ts'
import { chooseMail, readMailLink } from '../../../shared/operations/choose-mail.ts'
import { answerMailLink } from '../answer-mail-link.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST /v1/moderation/mail/{token}`: what was chosen on the page, or a mail program's «unsubscribe». */
export const useMailLink = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    ownPagesOnly(c)
    const chosen = parse(MailLinkRequest, await readForm(c), 'invalid-settings')

    const link = await readMailLink(needs, c.req.param('token') ?? '')
    const member = await chooseMail(needs, link, chosen)

    return answerMailLink(c, link.site, member, { isSaved: true })
  })
