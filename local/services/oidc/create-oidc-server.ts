import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import * as v from 'valibot'
import type { UserStore } from '../cognito/create-user-store.ts'
import type { PageLanguage } from './page.ts'
import { signInPage } from './sign-in-page.ts'

const UiLocales = v.fallback(v.string(), '')

type Needs = { readonly provider: Provider; readonly users: Pick<UserStore, 'findOrAdd'> }

/** The provider's own server, behind the gateway: its sign-in page, and everything else from the provider. */
export const createOidcServer = ({ provider, users }: Needs): Server => {
  const mountPath = new URL(provider.issuer).pathname
  const answer = provider.callback()

  const interact = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response)
    const language = languageOf(
      v.parse(UiLocales, params['ui_locales']),
      request.headers['accept-language'] ?? '',
    )
    if (request.method !== 'POST') return showPage(response, await signInPage(language, false))
    const email = new URLSearchParams(await bodyOf(request)).get('email')?.trim() ?? ''
    if (!/^[^@\s]+@[^@\s]+$/u.test(email)) return showPage(response, await signInPage(language, true), 422)
    const { sub } = users.findOrAdd(email)
    await provider.interactionFinished(request, response, { login: { accountId: sub } })
  }

  return createServer(async (request, response) => {
    const url = request.url ?? '/'
    if (url.startsWith(`${mountPath}/interaction/`)) {
      await interact(request, response).catch(() =>
        showPage(response, 'The sign-in has expired; begin again.', 400),
      )
      return
    }
    Object.assign(request, { originalUrl: url, url: url.slice(mountPath.length) || '/' })
    await answer(request, response)
  })
}

const showPage = (response: ServerResponse, content: string, status = 200): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  })
  response.end(content)
}

const languageOf = (wished: string, accepted: string): PageLanguage => {
  const first = `${wished} ${accepted}`.match(/\b(ar|en)\b/u)?.[1]
  return first === 'en' ? 'en' : 'ar'
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = await request.toArray()
  return Buffer.concat(chunks).toString()
}
