import { Hono } from 'hono'
import type { UserPool } from '../../resources/user-pools.ts'
import type { UserStore } from '../cognito/create-user-store.ts'
import { listen, stopListening } from '../http/listen.ts'
import { createOidcServer } from './create-oidc-server.ts'
import { createProvider } from './create-provider.ts'
import { createSigningKey } from './create-signing-key.ts'
import { createIssueToken } from './issue-token.ts'
import { oidcRoutes } from './oidc-routes.ts'
import { tokenRoutes } from './token-routes.ts'

type Needs = {
  readonly userPools: readonly Pick<UserPool, 'clients'>[]
  readonly users: UserStore
  readonly dataFolder: string
  readonly publicUrl: string
}

/** Starts the OpenID provider of the template's user pool; its issuer is `<public url>/local/oidc`. */
export const startOidc = async ({ userPools, users, dataFolder, publicUrl }: Needs) => {
  const signingKey = createSigningKey(dataFolder)
  const consoleUrls = [`${publicUrl}/console/`, `${publicUrl}/console/callback`]
  const clients = userPools
    .flatMap(pool => pool.clients)
    .map(({ id, callbackUrls, logoutUrls, scopes }) => ({
      id,
      scopes,
      redirectUrls: [...new Set([...callbackUrls.filter(isWeb), ...consoleUrls])],
      afterSignOutUrls: [...new Set([...logoutUrls.filter(isWeb), ...consoleUrls])],
    }))
  const provider = createProvider({ issuer: `${publicUrl}/local/oidc`, clients, users, signingKey })
  const server = createOidcServer({ provider, users })
  const issueToken = createIssueToken({ provider, clientId: clients[0]?.id ?? '', signingKey })
  return {
    routes: new Hono()
      .route('/', tokenRoutes({ users, issueToken }))
      .route('/', oidcRoutes(await listen(server), publicUrl)),
    close: () => stopListening(server),
  }
}

const isWeb = (url: string): boolean => /^https?:/u.test(url)
