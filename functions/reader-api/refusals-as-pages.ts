import type { Context, MiddlewareHandler } from 'hono'
import { type FieldError, Problem, type ProblemCode, problems } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { type Body, mediaTypeOf } from '../../shared/http/read-body.ts'
import { replaceAnswer } from '../../shared/http/replace-answer.ts'
import { wantsPage } from '../../shared/http/wants-page.ts'
import { fieldMessage } from '../../shared/messages/field-message.ts'
import { messagesFor } from '../../shared/messages/messages.ts'
import { showProblem } from '../../shared/pages/problems-as-pages.ts'
import type { ReaderNeeds } from './needs.ts'
import type { FormValues } from './pages/thread-page-props.ts'
import { typedText } from './typed-text.ts'

/** Told on a page to anybody who sent a form: what is wrong with it (contract, section 2), and the brake's proof. */
const alwaysOnAPage: readonly ProblemCode[] = ['invalid-comment', 'proof-required']

/**
 * Why a plain form was not taken, as a page, for whoever has no script to show a problem document: the thread's own, with
 * all that was typed and every error. A form that was not even read gets a short one. Whoever asks for no page is
 * told as any client is, but for the two above. Status and headers are those of the problem.
 */
export const refusalsAsPages =
  (needs: ReaderNeeds): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next()
    if (c.error === undefined) return
    const problem = c.error instanceof Problem ? c.error : new Problem('internal')
    const [site, form] = [c.get('site'), c.get('form')]
    if (site !== undefined && form !== undefined) {
      if (alwaysOnAPage.includes(problem.code) || wantsPage(c))
        replaceAnswer(c, await showForm(c, needs, { site, ...form, problem }))
    } else if (wantsPage(c) && !isForDevelopers(c, problem)) await showProblem(c, { framers: site?.origins })
  }

/** No browser sends JSON by itself, and a form that names no post is a mistake in a WordPress theme. */
const isForDevelopers = (c: Context<ApiEnv>, { code }: Problem): boolean =>
  mediaTypeOf(c) === 'application/json' || code === 'invalid-comment'

type Refused = { site: Site; thread: string; body: Body; problem: Problem }

/**
 * The list stands below what is to be corrected, if it can be read. Else there is none: whoever is over the limit shall
 * not make us read, and whoever meets an outage shall have their words back at once.
 */
const showForm = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, body, problem }: Refused,
): Promise<Response> => {
  const { renderThread } = await import('./render-thread.ts')
  const form = formAsTyped(site, body, problem)
  const shown = { site, thread, status: problems[problem.code] }
  const withoutList = () => renderThread(c, needs, { ...shown, form, isUnread: true })
  if (problem.code !== 'invalid-comment') return withoutList()

  const { parentId: replyTo, ...unseen } = form.unseen
  return renderThread(c, needs, { ...shown, form: { ...form, unseen }, replyTo }).catch((error: unknown) => {
    needs.log.error('list not read', error, { requestId: c.env.requestContext.requestId })
    return withoutList()
  })
}

const formAsTyped = (site: Site, body: Body, { code, details: { errors = [] } }: Problem) => {
  const { fields, problems: titles, braking } = messagesFor(site.locale)
  const shown = { values: typed(body.fields), unseen: unseenOf(body, errors) }
  if (code === 'invalid-comment')
    return { ...shown, errors: errors.map(error => ({ ...error, message: fieldMessage(fields, error) })) }
  const advice = code === 'proof-required' ? braking.inTheBox : undefined
  return { ...shown, refusal: { why: titles[code], advice } }
}

const typed = ({ name, email, content, website, notifyReplies }: Record<string, unknown>): FormValues => ({
  name: typedText(name),
  email: typedText(email),
  content: typedText(content),
  website: typedText(website),
  notifyReplies: notifyReplies === true,
})

/** Brought along again unless it is itself in error: nobody could correct what is not seen. */
const unseenOf = ({ fields, redirectTo }: Body, errors: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      redirect_to: redirectTo ?? '',
      pageUrl: typedText(fields['pageUrl']),
      pageTitle: typedText(fields['pageTitle']),
      parentId: typedText(fields['parentId']),
    }).filter(([name, value]) => value !== '' && !errors.some(({ field }) => field === name)),
  )
