import type { Context } from 'hono'
import { threadPath } from '../../shared/contract/thread-path.ts'
import { Problem, problems } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import type { Body } from '../../shared/http/read-body.ts'
import { fieldMessage } from '../../shared/messages/field-message.ts'
import { messagesFor } from '../../shared/messages/messages.ts'
import type { Submitted } from '../../shared/operations/submit-comment.ts'
import type { ReaderNeeds } from './needs.ts'
import type { FormError, FormValues } from './pages/thread-page-props.ts'

type Posted = { site: Site; thread: string; body: Body; submitting: Promise<Submitted> }

/**
 * Answers a plain form: back to the article when the comment was taken, or was already; else the thread's page with
 * all that was typed and every error, or with why such a form cannot send it now. Other problems are told as to any client.
 */
export const answerForm = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, body, submitting }: Posted,
): Promise<Response> => {
  try {
    const { status, replayed } = await submitting
    if (!replayed) needs.count(status === 'pending' ? 'CommentHeld' : 'CommentPublished')
    return c.redirect(articleUrl(site, thread, body, status), 303)
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    const { first } = problem.details
    if (first !== undefined) return c.redirect(articleUrl(site, thread, body, first), 303)
    if (problem.code !== 'invalid-comment' && problem.code !== 'proof-required') throw problem
    const { fields, problems: titles, braking } = messagesFor(site.locale)
    const errors = (problem.details.errors ?? []).map(error => ({
      ...error,
      message: fieldMessage(fields, error),
    }))
    const parentId = text(body.fields['parentId'])
    const { renderThread } = await import('./render-thread.ts')
    return renderThread(c, needs, {
      site,
      thread,
      status: problems[problem.code],
      form: {
        values: typed(body.fields),
        unseen: unseen(body, errors),
        errors,
        ...(problem.code === 'proof-required' && {
          refusal: { why: titles['proof-required'], advice: braking.inTheBox },
        }),
      },
      replyTo: parentId,
    })
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const typed = ({ name, email, content, website, notifyReplies }: Record<string, unknown>): FormValues => ({
  name: text(name),
  email: text(email),
  content: text(content),
  website: text(website),
  notifyReplies: notifyReplies === true,
})

/** Brought along again unless it is itself in error: nobody could correct what is not seen. */
const unseen = ({ fields, redirectTo }: Body, errors: readonly FormError[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      redirect_to: redirectTo ?? '',
      pageUrl: text(fields['pageUrl']),
      pageTitle: text(fields['pageTitle']),
    }).filter(([name, value]) => value !== '' && !errors.some(({ field }) => field === name)),
  )

/** Only ever a page of the site, or the thread's own: a form must not send readers elsewhere. */
const articleUrl = (site: Site, thread: string, body: Body, status: Submitted['status']): string => {
  const outcome = status === 'pending' ? 'pending' : 'published'
  const article = [body.redirectTo, text(body.fields['pageUrl'])]
    .map(url => URL.parse(url ?? ''))
    .find(url => url !== null && site.origins.includes(url.origin))
  if (!article) return `${threadPath({ site, thread })}?taaliq=${outcome}#taaliq`
  article.searchParams.set('taaliq', outcome)
  article.hash = 'taaliq'
  return article.href
}
