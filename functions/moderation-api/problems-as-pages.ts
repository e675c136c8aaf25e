import type { MiddlewareHandler } from 'hono'
import { Problem } from '../../shared/domain/problem.ts'
import { answerLocale } from '../../shared/http/answer-locale.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { pageHeaders } from './page-headers.ts'

/** A refusal as a page, for a person who came from a mail. Its status and headers are those of the problem. */
export const problemsAsPages: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next()
  const { error, res } = c
  if (error === undefined) return
  const { refusalPage } = await import('./pages/refusal-page.tsx')
  const html = refusalPage(answerLocale(c), error instanceof Problem ? error.code : 'internal')
  const headers = { ...(await pageHeaders()), 'content-type': 'text/html; charset=utf-8' }
  for (const [name, value] of Object.entries(headers)) res.headers.set(name, value)
  // Hono lets the headers of an answer outlive it unless it is taken away first.
  c.res = undefined
  c.res = new Response(html, res)
}
