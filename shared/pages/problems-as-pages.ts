import type { Context, MiddlewareHandler } from 'hono'
import { nameOfSite } from '../domain/name-of-site.ts'
import { Problem } from '../domain/problem.ts'
import { answerLocale } from '../http/answer-locale.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { replaceAnswer } from '../http/replace-answer.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import type { WayOn } from './link-page-frame.tsx'
import { linkPageHeaders } from './link-page-headers.ts'

type Shown = {
  wayOn?: ((messages: Messages) => WayOn | undefined) | undefined
  /** The origins that may frame the page: nobody, unless they are named. */
  framers?: readonly string[] | undefined
}

/** A refusal as a page, for a person who came from a mail. Its status and headers are those of the problem. */
export const problemsAsPages =
  (wayOn?: (messages: Messages) => WayOn | undefined): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next()
    if (c.error !== undefined) await showProblem(c, { wayOn })
  }

/** Puts a page that says what went wrong in the place of the problem document that has been answered. */
export const showProblem = async (c: Context<ApiEnv>, { wayOn, framers }: Shown): Promise<void> => {
  const { refusalPage } = await import('./refusal-page.tsx')
  const messages = messagesFor(answerLocale(c))
  const site = c.get('site')
  const html = refusalPage({
    messages,
    site: site && nameOfSite(site),
    code: c.error instanceof Problem ? c.error.code : 'internal',
    wayOn: wayOn?.(messages),
  })
  for (const [name, value] of Object.entries(await linkPageHeaders(framers))) c.header(name, value)
  c.header('content-type', 'text/html; charset=utf-8')
  replaceAnswer(c, new Response(html, c.res))
}
