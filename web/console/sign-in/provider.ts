import * as oauth from 'oauth4webapi'
import type { Config } from '../config.ts'

export type Tokens = {
  access: string
  refresh: string | undefined
  /** When the access token ends, in milliseconds since 1970. */
  until: number
}

/** `person` is the provider's own name for them (`sub`). */
export type SignedIn = { tokens: Tokens; person: string }

/** The state of a sign-in while the browser is away at the provider. */
export type Started = { verifier: string; state: string }

/** The provider's endpoints as authorization code with PKCE uses them (RFC 6749, RFC 7636), by oauth4webapi. */
export const createProvider = async ({ issuer, clientId }: Config, redirectUri: string) => {
  const url = new URL(issuer)
  // Only a provider on this very machine is without TLS; anywhere else the page's policy refuses the connection.
  const insecure = { [oauth.allowInsecureRequests]: url.protocol === 'http:' }
  const server = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure))
  const client: oauth.Client = { client_id: clientId }

  return {
    /** Where to send the browser, and what must be known when it is back. */
    start: async (language: string): Promise<{ started: Started; url: URL }> => {
      const started = {
        verifier: oauth.generateRandomCodeVerifier(),
        state: oauth.generateRandomState(),
      }
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid',
        state: started.state,
        code_challenge: await oauth.calculatePKCECodeChallenge(started.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      })
      return { started, url: new URL(`?${query}`, server.authorization_endpoint) }
    },

    /** @throws an error of oauth4webapi where the answer is not to what was started, or the provider refuses */
    finish: async (answer: URL, { verifier, state }: Started): Promise<SignedIn> => {
      const parameters = oauth.validateAuthResponse(server, client, answer, state)
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        redirectUri,
        verifier,
        insecure,
      )
      const answered = await oauth.processAuthorizationCodeResponse(server, client, response)
      return { tokens: tokensOf(answered), person: oauth.getValidatedIdTokenClaims(answered)?.sub ?? '' }
    },

    refresh: async (token: string): Promise<Tokens> => {
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, insecure)
      const { refresh = token, ...tokens } = tokensOf(
        await oauth.processRefreshTokenResponse(server, client, response),
      )
      return { ...tokens, refresh }
    },

    /** RP-Initiated Logout 1.0; `logout_uri` is Cognito's own name for where to go afterwards. */
    signOutUrl: (): URL => {
      const query = new URLSearchParams({
        client_id: clientId,
        post_logout_redirect_uri: redirectUri,
        logout_uri: redirectUri,
      })
      return new URL(`?${query}`, server.end_session_endpoint ?? redirectUri)
    },
  }
}

export type Provider = Awaited<ReturnType<typeof createProvider>>

const tokensOf = ({
  access_token,
  refresh_token,
  expires_in = 300,
}: oauth.TokenEndpointResponse): Tokens => ({
  access: access_token,
  refresh: refresh_token,
  until: Date.now() + expires_in * 1000,
})
