import { createSecretKey, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { Provider } from 'oidc-provider'
import * as v from 'valibot'
import type { User } from '../cognito/create-user-store.ts'
import { resource, resourceServer } from './create-provider.ts'
import type { SigningKey } from './create-signing-key.ts'

/** Every token but `access` is one that moderation must refuse. */
export const tokenKinds = [
  'access',
  'id',
  'expired',
  'not-yet',
  'wrong-issuer',
  'wrong-client',
  'wrong-key',
  'alg-none',
  'hs256',
] as const
export type TokenKind = (typeof tokenKinds)[number]

type Needs = { readonly provider: Provider; readonly clientId: string; readonly signingKey: SigningKey }

/** Issues what somebody would hold after signing in, from the provider's own token model; or a hostile variation of it. */
export const createIssueToken =
  ({ provider, clientId, signingKey }: Needs) =>
  async (user: User, kind: TokenKind): Promise<string> => {
    const access = await accessToken(provider, clientId, user)
    return kind === 'access' ? access : vary[kind](decodeJwt(access), user, signingKey)
  }

const accessToken = async (provider: Provider, clientId: string, { sub }: User): Promise<string> => {
  const client = await provider.Client.find(clientId)
  if (!client) throw new Error('The template has no user pool client')
  const token = new provider.AccessToken({
    client,
    accountId: sub,
    scope: resourceServer(client).scope,
    grantId: `local-${sub}`,
    gty: 'authorization_code',
    aud: resource,
    resourceServer: new provider.ResourceServer(resource, resourceServer(client)),
  })
  return token.save()
}

type Vary = (claims: JWTPayload, user: User, key: SigningKey) => Promise<string> | string

const hour = 3600
const now = (): number => Math.floor(Date.now() / 1000)

const vary = {
  id: ({ client_id, ...claims }, { sub, email }, key) =>
    sign(
      {
        ...claims,
        scope: undefined,
        username: undefined,
        version: undefined,
        aud: v.parse(v.string(), client_id),
        email,
        token_use: 'id',
        'cognito:username': sub,
      },
      key,
    ),
  expired: (claims, _, key) => sign({ ...claims, iat: now() - 2 * hour, exp: now() - hour }, key),
  'not-yet': (claims, _, key) => sign({ ...claims, nbf: now() + hour, exp: now() + 2 * hour }, key),
  'wrong-issuer': (claims, _, key) => sign({ ...claims, iss: `${claims.iss}x` }, key),
  'wrong-client': (claims, _, key) => sign({ ...claims, client_id: 'somebody-else' }, key),
  'wrong-key': (claims, _, key) =>
    sign(claims, { ...key, privateKey: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
  'alg-none': claims => new UnsecuredJWT(claims).encode(),
  // The public key as an HMAC secret: the confusion of RFC 8725, 2.1.
  hs256: (claims, _, { id, publicPem }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: id })
      .sign(createSecretKey(Buffer.from(publicPem))),
} satisfies Record<Exclude<TokenKind, 'access'>, Vary>

const sign = (claims: JWTPayload, { id, privateKey }: SigningKey): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: id }).sign(privateKey)
