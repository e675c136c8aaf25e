import { createHash, randomBytes } from 'node:crypto'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenKinds } from '../../../local/services/oidc/issue-token.ts'
import { givenServices } from './support/given-services.ts'

const origin = 'http://localhost:3999'
const issuer = `${origin}/local/oidc`

let services: Awaited<ReturnType<typeof givenServices>>

beforeAll(async () => {
  services = await givenServices()
})

afterAll(() => services.close())

describe('the provider', () => {
  it('describes itself under its issuer', async () => {
    const described = await json('/local/oidc/.well-known/openid-configuration')

    expect(described).toMatchObject({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/session/end`,
      code_challenge_methods_supported: ['S256'],
    })
  })

  it('signs a person in by code and PKCE, through its own page', async () => {
    const visit = browser()
    const verifier = randomBytes(32).toString('base64url')

    const page = await visit(authorisation(verifier))
    const signedIn = await visit(page.url, new URLSearchParams({ email: 'moderator@example.com' }))
    const tokens = await exchange(signedIn.url.searchParams.get('code'), verifier)

    expect(page.text).toContain('<html lang="ar" dir="rtl">')
    expect(page.text).toContain('<label for="email">')
    expect(signedIn.url.href).toMatch(/^http:\/\/localhost:3999\/console\/\?code=/)
    expect(signedIn.url.searchParams.get('state')).toBe('s')
    expect(await verified(tokens.access_token)).toEqual(
      await verified(await token('moderator@example.com'), like()),
    )
    expect(decodeJwt(tokens.id_token)).toMatchObject({
      iss: issuer,
      aud: 'console-client',
      token_use: 'id',
      email: 'moderator@example.com',
      nonce: 'n',
    })
    expect(tokens.refresh_token).toBeTypeOf('string')
  })

  it('refuses a code without its verifier', async () => {
    const visit = browser()
    const page = await visit(authorisation('one'.repeat(20)))
    const signedIn = await visit(page.url, new URLSearchParams({ email: 'a@example.com' }))

    const tokens = await answerTo(signedIn.url.searchParams.get('code'), 'other'.repeat(20))

    expect(tokens.status).toBe(400)
  })

  it('renews a session with the refresh token', async () => {
    const visit = browser()
    const verifier = randomBytes(32).toString('base64url')
    const page = await visit(authorisation(verifier))
    const signedIn = await visit(page.url, new URLSearchParams({ email: 'second@example.com' }))
    const { refresh_token } = await exchange(signedIn.url.searchParams.get('code'), verifier)

    const renewed = await services.app.request('/local/oidc/token', {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', client_id: 'console-client', refresh_token }),
    })

    expect(renewed.status).toBe(200)
    expect(v.parse(Tokens, await renewed.json()).access_token).toBeTypeOf('string')
  })

  it('signs out, if that is confirmed, and goes back to the console', async () => {
    const visit = browser()
    const page = await visit(authorisation('one'.repeat(20)))
    await visit(page.url, new URLSearchParams({ email: 'viewer@example.com' }))
    const leaving = new URLSearchParams({
      client_id: 'console-client',
      post_logout_redirect_uri: `${origin}/console/`,
    })

    const asked = await visit(`${issuer}/session/end?${leaving.toString()}`)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    const left = await visit(`${issuer}/session/end/confirm`, new URLSearchParams({ xsrf, logout: 'yes' }))
    const back = await visit(authorisation('one'.repeat(20)))

    expect(asked.text).toContain('تسجيل الخروج')
    expect(left.url.href).toBe(`${origin}/console/`)
    expect(back.text).toContain('<label for="email">')
  })

  it('speaks English where that is preferred, and says when an address is none', async () => {
    const visit = browser({ 'accept-language': 'en-GB, ar;q=0.5' })
    const page = await visit(authorisation('one'.repeat(20)))

    const again = await visit(page.url, new URLSearchParams({ email: 'nobody' }))

    expect(page.text).toContain('<html lang="en" dir="ltr">')
    expect(again.text).toContain('This is not an e-mail address.')
  })

  it('grants no scope that the template does not', async () => {
    const greedy = new URL(authorisation('one'.repeat(20)))
    greedy.searchParams.set('scope', 'openid email')

    const answer = await services.app.request(greedy)

    expect(answer.headers.get('location')).toContain('error=invalid_scope')
  })

  it('sends nobody to an address that is not the console', async () => {
    const elsewhere = new URL(authorisation('one'.repeat(20)))
    elsewhere.searchParams.set('redirect_uri', 'https://evil.example/')

    expect((await services.app.request(elsewhere)).status).toBe(400)
  })
})

describe('a token for a test', () => {
  it('is what Cognito would have issued', async () => {
    const accessToken = await token('admin@example.com')

    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'RS256', kid: expect.any(String) })
    expect(await verified(accessToken)).toEqual({
      iss: issuer,
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      username: expect.any(String),
      client_id: 'console-client',
      token_use: 'access',
      scope: 'openid',
      version: 2,
      jti: expect.any(String),
      auth_time: expect.any(Number),
      iat: expect.any(Number),
      exp: expect.any(Number),
    })
  })

  it('names the same person each time, and over a restart', async () => {
    const first = decodeJwt(await token('admin@example.com'))
    const restarted = await givenServices({ dataFolder: services.dataFolder })

    const later = await token('Admin@example.com', 'access', restarted)

    expect(decodeJwt(later).sub).toBe(first.sub)
    expect(await verified(later)).toMatchObject({ sub: first.sub })
    await restarted.close()
  })

  it('can be any of the hostile kinds', async () => {
    const kinds = tokenKinds.filter(kind => kind !== 'access')

    const tokens = await Promise.all(kinds.map(kind => token('admin@example.com', kind)))

    expect(new Set(tokens).size).toBe(kinds.length)
    expect(decodeJwt(tokens[kinds.indexOf('id')] ?? '')).toMatchObject({
      token_use: 'id',
      aud: 'console-client',
    })
    expect(decodeProtectedHeader(tokens[kinds.indexOf('alg-none')] ?? '')).toEqual({ alg: 'none' })
  })

  it('is not to be had without an address', async () => {
    expect((await services.app.request('/local/token')).status).toBe(400)
  })
})

const Tokens = v.looseObject({
  access_token: v.string(),
  id_token: v.optional(v.string(), ''),
  refresh_token: v.optional(v.string(), ''),
})

const json = async (path: string, { app } = services): Promise<unknown> => (await app.request(path)).json()

const token = async (as: string, kind = 'access', from = services): Promise<string> =>
  v.parse(v.object({ accessToken: v.string() }), await json(`/local/token?as=${as}&kind=${kind}`, from))
    .accessToken

const Keys = v.object({ keys: v.array(v.looseObject({ kty: v.string() })) })

const verified = async (accessToken: string, changed: Record<string, unknown> = {}) => {
  const keys = createLocalJWKSet(v.parse(Keys, await json('/local/oidc/.well-known/jwks.json')))
  return { ...(await jwtVerify(accessToken, keys, { issuer })).payload, ...changed }
}

/** What differs between two tokens of one person. */
const like = () => ({
  jti: expect.any(String),
  iat: expect.any(Number),
  exp: expect.any(Number),
  auth_time: expect.any(Number),
})

const authorisation = (verifier: string): string => {
  const query = new URLSearchParams({
    client_id: 'console-client',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${origin}/console/`,
    state: 's',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  return `${issuer}/auth?${query.toString()}`
}

const answerTo = (code: string | null, code_verifier: string) =>
  services.app.request('/local/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'console-client',
      redirect_uri: `${origin}/console/`,
      code: code ?? '',
      code_verifier,
    }),
  })

const exchange = async (code: string | null, verifier: string) =>
  v.parse(Tokens, await (await answerTo(code, verifier)).json())

/** Follows redirects within the provider and keeps its cookies, as a browser would. */
const browser = (headers: Record<string, string> = {}) => {
  const cookies = new Map<string, string>()
  return async (start: string | URL, form?: URLSearchParams) => {
    let url = new URL(start)
    let answer = await request(url, form)
    while (answer.headers.has('location')) {
      url = new URL(answer.headers.get('location') ?? '', url)
      if (!url.pathname.startsWith('/local/oidc/')) break
      answer = await request(url)
    }
    return { url, text: await answer.text() }
  }

  async function request(url: URL, form?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await services.app.request(url, {
      headers: { ...headers, cookie },
      ...(form && { method: 'POST', body: form }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? []
      cookies.set(name, value)
    }
    return answer
  }
}
