import type { Context } from 'hono'
import { OwnMail } from '../../shared/contract/mail-choice.ts'
import type { MailChoice } from '../../shared/domain/mail-choice.ts'
import type { MailLink } from '../../shared/domain/mail-link.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { parse } from '../../shared/http/parse.ts'
import type { ModerationNeeds } from './needs.ts'

/** What a member chose, and the page where they may choose otherwise: its link is theirs alone. */
export const answerOwnMail = async (
  c: Context<ApiEnv>,
  { mailLinks }: Pick<ModerationNeeds, 'mailLinks'>,
  link: MailLink,
  mail: MailChoice,
): Promise<Response> => {
  const token = (await mailLinks()).write(link)
  const page = `/v1/moderation/mail/${encodeURIComponent(token)}`
  return c.json(parse(OwnMail, { ...mail, page }, 'internal'))
}
