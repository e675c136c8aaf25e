import { createFactory } from 'hono/factory'
import { MailChoiceRequest } from '../../../shared/contract/mail-choice.ts'
import { SiteName } from '../../../shared/contract/names.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readJson } from '../../../shared/http/read-json.ts'
import { chooseMail } from '../../../shared/operations/choose-mail.ts'
import { answerOwnMail } from '../answer-own-mail.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `PUT …/mail`: chooses what whoever asks is mailed. */
export const chooseOwnMail = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const link = { site: parse(SiteName, c.req.param('site'), 'unknown-site'), sub: c.get('sub') }
    const choice = parse(MailChoiceRequest, await readJson(c), 'invalid-settings')

    const { mail } = await chooseMail(needs, link, choice)

    return answerOwnMail(c, needs, link, mail)
  })
