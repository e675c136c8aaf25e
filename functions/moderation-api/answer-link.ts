import type { Context } from 'hono'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { OpenLink } from '../../shared/operations/decide-by-link.ts'
import { answerLinkPage } from '../../shared/pages/answer-link-page.ts'
import type { ModerationNeeds } from './needs.ts'

/** The page that a link leads to, in the language of whoever it was written to. */
export const answerLink = async (
  c: Context<ApiEnv>,
  { decisionLinks }: Pick<ModerationNeeds, 'decisionLinks'>,
  status: 200 | 409,
  { link, member, comment }: OpenLink,
): Promise<Response> => {
  const { decisionPage } = await import('./pages/decision-page.tsx')
  const links = await decisionLinks()
  // Who presses a button has read the version that is shown, which may be a later one than the mail's.
  const shown = links.write({ ...link, version: comment.version })
  const html = decisionPage({
    locale: member.locale,
    comment,
    proposed: link.decision,
    isCurrent: comment.version === link.version,
    action: `/v1/moderation/act/${encodeURIComponent(shown)}`,
  })
  return answerLinkPage(c, member.locale, html, status)
}
