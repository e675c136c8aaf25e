import type { JWTStructured } from 'oidc-provider'

/**
 * Gives an access token the shape of Cognito's: `token_use`, `username`, no audience (a client id instead), no `typ`.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export const shapeAccessToken = (parts: JWTStructured): void => {
  const { payload } = parts
  payload['token_use'] = 'access'
  payload['username'] = payload['sub']
  payload['version'] = 2
  payload['auth_time'] = payload['iat']
  parts.header = { typ: undefined }
  // The provider insists on an audience; one that is not enumerable is there for it and left out of the token.
  Object.defineProperty(payload, 'aud', { value: payload['aud'], enumerable: false })
}
