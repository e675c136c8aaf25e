import * as v from 'valibot'
import { arnOf, attributeOf, ofType, type Resource } from './resource.ts'

export type UserPoolClient = {
  readonly id: string
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  readonly scopes: readonly string[]
}

export type UserPool = {
  readonly logicalId: string
  readonly id: string
  readonly arn: string
  /** The issuer of its tokens. */
  readonly issuer: string
  readonly clients: readonly UserPoolClient[]
}

const Urls = v.optional(v.array(v.string()), [])
const ClientProperties = v.object({
  UserPoolId: v.string(),
  CallbackURLs: Urls,
  LogoutURLs: Urls,
  AllowedOAuthScopes: Urls,
})

export const readUserPools = (resources: readonly Resource[]): UserPool[] => {
  const clients = ofType(resources, 'AWS::Cognito::UserPoolClient').map(({ ref, properties }) => {
    const { UserPoolId, CallbackURLs, LogoutURLs, AllowedOAuthScopes } = v.parse(ClientProperties, properties)
    return {
      pool: UserPoolId,
      client: { id: ref, callbackUrls: CallbackURLs, logoutUrls: LogoutURLs, scopes: AllowedOAuthScopes },
    }
  })
  return ofType(resources, 'AWS::Cognito::UserPool').map(resource => ({
    logicalId: resource.logicalId,
    id: resource.ref,
    arn: arnOf(resource),
    issuer: attributeOf(resource, 'ProviderURL'),
    clients: clients.filter(({ pool }) => pool === resource.ref).map(({ client }) => client),
  }))
}
