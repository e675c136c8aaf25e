import type { Context } from 'hono'
import type { Locale } from '../domain/locale.ts'
import type { ApiEnv } from '../http/api-env.ts'
import { linkPageHeaders } from './link-page-headers.ts'

/** The page that a link of a mail leads to, in that language. */
export const answerLinkPage = async (
  c: Context<ApiEnv>,
  locale: Locale,
  html: string,
  status: 200 | 409 = 200,
): Promise<Response> => c.html(html, status, { ...(await linkPageHeaders()), 'content-language': locale })
