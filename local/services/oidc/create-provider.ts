import { randomBytes } from 'node:crypto'
import { type Configuration, Provider } from 'oidc-provider'
import type { UserStore } from '../cognito/create-user-store.ts'
import { shapeAccessToken } from './access-token-claims.ts'
import { createMemoryAdapter } from './create-memory-adapter.ts'
import type { SigningKey } from './create-signing-key.ts'
import { renderError, signedOutPage, signOutPage } from './provider-pages.ts'

type OidcClient = {
  readonly id: string
  readonly redirectUrls: readonly string[]
  readonly afterSignOutUrls: readonly string[]
  /** What it may ask for; more is refused, as in the cloud. */
  readonly scopes: readonly string[]
}

type Needs = {
  readonly issuer: string
  readonly clients: readonly OidcClient[]
  readonly users: UserStore
  readonly signingKey: SigningKey
}

/** Cognito knows no resource; the provider makes JSON web tokens only for one. */
export const resource = 'urn:taaliq:moderation'

/** A token for it carries all that the client may ask for. */
export const resourceServer = ({ scope = 'openid' }: { scope?: string | undefined }) =>
  ({ scope, accessTokenFormat: 'jwt' }) as const

const hour = 3600

/**
 * A real OpenID provider in place of Cognito's: authorisation code with PKCE, public clients, RS256; people are the
 * user pool's. JWKS are where Cognito has them.
 */
export const createProvider = ({ issuer, clients, users, signingKey }: Needs): Provider => {
  const configuration: Configuration = {
    adapter: createMemoryAdapter(),
    clients: clients.map(client => ({
      client_id: client.id,
      redirect_uris: client.redirectUrls,
      post_logout_redirect_uris: client.afterSignOutUrls,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      scope: client.scopes.join(' ') || 'openid',
    })),
    jwks: {
      keys: [
        { ...signingKey.privateKey.export({ format: 'jwk' }), kid: signingKey.id, use: 'sig', alg: 'RS256' },
      ],
    },
    findAccount: (_, sub) => {
      const user = users.findBySub(sub)
      return (
        user && {
          accountId: sub,
          claims: () => ({
            sub,
            email: user.email,
            email_verified: true,
            token_use: 'id',
            'cognito:username': sub,
          }),
        }
      )
    },
    // With `openid` alone, Cognito puts every attribute into the ID token.
    claims: { openid: ['sub', 'token_use', 'cognito:username', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'email', 'phone', 'profile'],
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, __, client) => resourceServer(client),
      },
    },
    formats: { customizers: { jwt: (_, __, parts) => shapeAccessToken(parts) } },
    interactions: { url: (_, { uid }) => `${new URL(issuer).pathname}/interaction/${uid}` },
    loadExistingGrant: async ctx => {
      const { client, session, provider } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      const { scope } = resourceServer(client)
      grant.addOIDCScope(scope)
      grant.addResourceScope(resource, scope)
      await grant.save()
      return grant
    },
    issueRefreshToken: async () => true,
    clientBasedCORS: () => true,
    cookies: { keys: [randomBytes(32).toString('hex')] },
    routes: { jwks: '/.well-known/jwks.json' },
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      Interaction: hour,
      RefreshToken: 720 * hour,
      Session: 24 * hour,
      Grant: 720 * hour,
    },
    renderError,
  }
  const provider = new Provider(issuer, configuration)
  provider.proxy = true
  return provider
}
