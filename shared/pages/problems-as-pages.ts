import type { MiddlewareHandler } from 'hono'
import { nameOfSite } from '../domain/name-of-site.ts'
import { Problem } from '../domain/problem.ts'
import { answerLocale } from '../http/answer-locale.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import type { WayOn } from './link-page-frame.tsx'
import { linkPageHeaders } from './link-page-headers.ts'

/** A refusal as a page, for a person who came from a mail. Its status and headers are those of the problem. */
export const problemsAsPages =
  (wayOn: (messages: Messages) => WayOn | undefined = () => undefined): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    await next()
    const { error, res } = c
    if (error === undefined) return
    const { refusalPage } = await import('./refusal-page.tsx')
    const messages = messagesFor(answerLocale(c))
    const site = c.get('site')
    const html = refusalPage({
      messages,
      site: site && nameOfSite(site),
      code: error instanceof Problem ? error.code : 'internal',
      wayOn: wayOn(messages),
    })
    const headers = { ...(await linkPageHeaders()), 'content-type': 'text/html; charset=utf-8' }
    for (const [name, value] of Object.entries(headers)) res.headers.set(name, value)
    // Hono lets the headers of an answer outlive it unless it is taken away first.
    c.res = undefined
    c.res = new Response(html, res)
  }
