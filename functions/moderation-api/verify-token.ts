import { JwtVerifier } from 'aws-jwt-verify'
import { FetchError, JwtBaseError } from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { Problem } from '../../shared/domain/problem.ts'

/** The person an access token speaks for. */
export type VerifyToken = (token: string) => Promise<{ sub: string }>

type Issuer = { issuer: string; clientId: string }

/**
 * Checks an access token as Cognito issues it (RS256, RFC 7519): signature by a key of the issuer's set, issuer, time,
 * `token_use: access` and `client_id`. Cognito puts no audience into access tokens.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 *
 * @throws Problem `unauthenticated`; `unavailable` when the key set cannot be had
 */
export const createVerifyToken = ({ issuer, clientId }: Issuer): VerifyToken => {
  const verifier = JwtVerifier.create(
    {
      issuer,
      audience: null,
      jwksUri: `${issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => {
        const isOurs = payload['token_use'] === 'access' && payload['client_id'] === clientId
        if (!isOurs) throw new Problem('unauthenticated')
      },
    },
    // The library's own fetcher insists on https; what an issuer may be is the template's to say, not ours to check.
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeySet } }) },
  )

  return async token => {
    try {
      const { sub } = await verifier.verify(token)
      if (sub === undefined) throw new Problem('unauthenticated')
      return { sub }
    } catch (error) {
      if (error instanceof FetchError)
        throw new Problem('unavailable', { retryAfterSeconds: 2, cause: error })
      if (error instanceof JwtBaseError || error instanceof SyntaxError) throw new Problem('unauthenticated')
      throw error
    }
  }
}

const fetchKeySet = async (uri: string): Promise<ArrayBuffer> => {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(2000) })
    if (!response.ok) throw new FetchError(uri, `status ${response.status}`)
    return await response.arrayBuffer()
  } catch (error) {
    throw error instanceof FetchError ? error : new FetchError(uri, 'no answer')
  }
}
