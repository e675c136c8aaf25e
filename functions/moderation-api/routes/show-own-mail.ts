import { createFactory } from 'hono/factory'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { parse } from '../../../shared/http/parse.ts'
import { openMailed } from '../../../shared/operations/choose-mail.ts'
import { answerOwnMail } from '../answer-own-mail.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `GET …/mail`: what whoever asks is mailed. */
export const showOwnMail = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(async c => {
    const link = { site: parse(SiteName, c.req.param('site'), 'unknown-site'), sub: c.get('sub') }

    const { mail } = await openMailed(needs, link)

    return answerOwnMail(c, needs, link, mail)
  })
