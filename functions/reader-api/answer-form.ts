import type { Context } from 'hono'
import { threadPath } from '../../shared/contract/thread-path.ts'
import { Problem } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { Body } from '../../shared/http/read-body.ts'
import type { Submitted } from '../../shared/operations/submit-comment.ts'
import type { ReaderNeeds } from './needs.ts'
import { typedText } from './typed-text.ts'

type Posted = { site: Site; thread: string; body: Body; submitting: Promise<Submitted> }

/**
 * Sends whoever posted a plain form back to the article when the comment was taken, or was already; else lets it be
 * shown again.
 */
export const answerForm = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, body, submitting }: Posted,
): Promise<Response> => {
  c.set('form', { thread, body })
  try {
    const { status, replayed } = await submitting
    if (!replayed) needs.count(status === 'pending' ? 'CommentHeld' : 'CommentPublished')
    return c.redirect(articleUrl(site, thread, body, status), 303)
  } catch (problem) {
    const first = problem instanceof Problem ? problem.details.first : undefined
    if (first === undefined) throw problem
    return c.redirect(articleUrl(site, thread, body, first), 303)
  }
}

/** Only ever a page of the site, or the thread's own: a form must not send readers elsewhere. */
const articleUrl = (site: Site, thread: string, body: Body, status: Submitted['status']): string => {
  const outcome = status === 'pending' ? 'pending' : 'published'
  const article = [body.redirectTo, typedText(body.fields['pageUrl'])]
    .map(url => URL.parse(url ?? ''))
    .find(url => url !== null && site.origins.includes(url.origin))
  if (!article) return `${threadPath({ site, thread })}?taaliq=${outcome}#taaliq`
  article.searchParams.set('taaliq', outcome)
  article.hash = 'taaliq'
  return article.href
}
