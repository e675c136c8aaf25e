import type { Context } from 'hono'
import { createFactory } from 'hono/factory'
import * as v from 'valibot'
import { MailChoiceForm, OneClick } from '../../../shared/contract/mail-choice.ts'
import { Problem } from '../../../shared/domain/problem.ts'
import type { ApiEnv } from '../../../shared/http/api-env.ts'
import { largestBody } from '../../../shared/http/largest-body.ts'
import { ownOrigin } from '../../../shared/http/own-origin.ts'
import { parse } from '../../../shared/http/parse.ts'
import { readBody } from '../../../shared/http/read-body.ts'
import { chooseMail, readMailLink } from '../../../shared/operations/choose-mail.ts'
import { answerMailLink } from '../answer-mail-link.ts'
import type { ModerationNeeds } from '../needs.ts'

/** `POST /v1/moderation/mail/{token}`: what was chosen on the page, or a mail program's «unsubscribe». */
export const useMailLink = (needs: ModerationNeeds) =>
  createFactory<ApiEnv>().createHandlers(largestBody, async c => {
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== ownOrigin(c)) throw new Problem('origin-not-allowed')
    const fields = await readFields(c)
    const choice = v.is(OneClick, fields)
      ? ({ every: 'never' } as const)
      : parse(MailChoiceForm, fields, 'invalid-settings')

    const link = await readMailLink(needs, c.req.param('token') ?? '')
    const member = await chooseMail(needs, link, choice)

    return answerMailLink(c, link.site, member, { isSaved: true })
  })

/** Browsers encode a form in one way, and mail programs in either (RFC 8058, 3.2). */
const readFields = async (c: Context<ApiEnv>): Promise<Record<string, unknown>> => {
  if (/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? ''))
    try {
      return Object.fromEntries(await c.req.formData())
    } catch {
      throw new Problem('malformed-body')
    }
  const { type, fields } = await readBody(c)
  if (type !== 'form') throw new Problem('unsupported-media-type')
  return fields
}
