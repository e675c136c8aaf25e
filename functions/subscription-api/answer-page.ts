import type { Context } from 'hono'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { linkPageHeaders } from '../../shared/pages/link-page-headers.ts'

/** A page in the language of the site that the mail was about. */
export const answerPage = async (c: Context<ApiEnv>, { locale }: Site, html: string): Promise<Response> =>
  c.html(html, 200, { ...(await linkPageHeaders()), 'content-language': locale })
