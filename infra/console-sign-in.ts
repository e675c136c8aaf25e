import {
  CfnManagedLoginBranding,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Moderators } from './moderators.ts'

/** How the console signs moderators in. It runs in a browser, which keeps no secret: authorization code with PKCE (RFC 7636). */
export class ConsoleSignIn extends Construct {
  /** Who signs them in: an OpenID provider. */
  readonly issuer: string
  readonly clientId: string

  constructor(scope: Construct, id: string, { pool }: Moderators, consoleUrl: string) {
    super(scope, id)
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [consoleUrl],
        logoutUrls: [consoleUrl],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
    })
    // Without it the newer pages, the only ones that know passkeys, show nothing.
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.issuer = pool.userPoolProviderUrl
    this.clientId = client.userPoolClientId
  }

  /** Tells whose tokens to believe: checking them takes public keys, no permission. */
  grantVerify(fn: LambdaFunction): void {
    fn.give({ ISSUER: this.issuer, CLIENT_ID: this.clientId })
  }
}
