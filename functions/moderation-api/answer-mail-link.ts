import type { Context } from 'hono'
import type { Mailed } from '../../shared/domain/mailed.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { answerLinkPage } from '../../shared/pages/answer-link-page.ts'

/** The page where a moderator chooses what they are mailed, in their language. */
export const answerMailLink = async (
  c: Context<ApiEnv>,
  site: string,
  { locale, mail }: Mailed,
  { isSaved = false } = {},
): Promise<Response> => {
  const { mailPage } = await import('./pages/mail-page.tsx')
  return answerLinkPage(c, locale, mailPage({ locale, site, mail, isSaved }))
}
