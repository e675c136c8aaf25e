import type { Context, MiddlewareHandler } from 'hono'
import { Problem, type ProblemCode, problems } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { type Body, mediaTypeOf } from '../../shared/http/read-body.ts'
import { replaceAnswer } from '../../shared/http/replace-answer.ts'
import { wantsPage } from '../../shared/http/wants-page.ts'
import { fieldMessage } from '../../shared/messages/field-message.ts'
import { messagesFor } from '../../shared/messages/messages.ts'
import { showProblem } from '../../shared/pages/problems-as-pages.ts'
import type { ReaderNeeds } from './needs.ts'
import type { FormError, FormValues, ThreadForm } from './pages/thread-page-props.ts'
import { typedText } from './typed-text.ts'

/** What is told on a page to anybody who sent a form (contract, section 2). */
const toldOnAPage: readonly ProblemCode[] = ['invalid-comment', 'proof-required']

/**
 * Why a plain form was not taken, as a page, for whoever has no script to show a problem document: the thread's own, with
 * all that was typed and every error. A form that was not even read gets a short one. Whoever asks for no page is
 * told as any client is, unless the contract says otherwise. Status and headers are those of the problem.
 */
export const refusalsAsPages =
  (needs: ReaderNeeds): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next()
    if (c.error === undefined) return
    const problem = c.error instanceof Problem ? c.error : new Problem('internal')
    const [site, form] = [c.get('site'), c.get('form')]
    if (site !== undefined && form !== undefined) {
      if (toldOnAPage.includes(problem.code) || wantsPage(c))
        replaceAnswer(c, await showForm(c, needs, { site, ...form, problem }))
    } else if (wantsPage(c) && mediaTypeOf(c) !== 'application/json' && problem.details.errors === undefined)
      await showProblem(c, { framers: site?.origins })
  }

type Refused = { site: Site; thread: string; body: Body; problem: Problem }

const showForm = async (
  c: Context<ApiEnv>,
  needs: ReaderNeeds,
  { site, thread, body, problem }: Refused,
): Promise<Response> => {
  const { renderThread } = await import('./render-thread.ts')
  const status = problems[problem.code]
  const form = formAsTyped(site, body, problem)
  const replyTo = typedText(body.fields['parentId'])
  const withoutList = () => {
    const unseen = { ...form.unseen, parentId: replyTo }
    return renderThread(c, needs, { site, thread, status, form: { ...form, unseen }, isUnread: true })
  }
  // Whoever wrote shall have their words back at once, not after another look at a store that is away.
  if (status >= 500) return withoutList()
  return renderThread(c, needs, { site, thread, status, form, replyTo }).catch(withoutList)
}

const formAsTyped = (site: Site, body: Body, { code, details }: Problem): ThreadForm => {
  const { fields, problems: titles, braking } = messagesFor(site.locale)
  const errors = (details.errors ?? []).map(error => ({ ...error, message: fieldMessage(fields, error) }))
  const advice = code === 'proof-required' ? braking.inTheBox : undefined
  return {
    values: typed(body.fields),
    unseen: unseen(body, errors),
    errors,
    refusal: errors.length > 0 ? undefined : { why: titles[code], advice },
  }
}

const typed = ({ name, email, content, website, notifyReplies }: Record<string, unknown>): FormValues => ({
  name: typedText(name),
  email: typedText(email),
  content: typedText(content),
  website: typedText(website),
  notifyReplies: notifyReplies === true,
})

/** Brought along again unless it is itself in error: nobody could correct what is not seen. */
const unseen = ({ fields, redirectTo }: Body, errors: readonly FormError[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      redirect_to: redirectTo ?? '',
      pageUrl: typedText(fields['pageUrl']),
      pageTitle: typedText(fields['pageTitle']),
    }).filter(([name, value]) => value !== '' && !errors.some(({ field }) => field === name)),
  )
