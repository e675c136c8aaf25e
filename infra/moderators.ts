import { Aws, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ManagedLoginVersion,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import { removalPolicyOf } from './removal-policy-of.ts'
import type { Settings } from './settings.ts'

/**
 * Who can sign in as a moderator: only the invited, by passkey, a code by mail, or a password. What each may do is an item
 * of the comments table, never a claim of the token.
 */
export class Moderators extends Construct {
  readonly userPoolId: string
  readonly clientId: string
  /** Who signs them in: an OpenID provider. */
  readonly issuer: string

  constructor(
    scope: Construct,
    id: string,
    { settings, consoleUrl }: { settings: Settings; consoleUrl: string },
  ) {
    super(scope, id)
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passwordPolicy: { minLength: 12 },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: settings.keepsData,
      removalPolicy: removalPolicyOf(settings),
    })
    this.userPoolId = pool.userPoolId
    this.clientId = consoleClient(pool, consoleUrl).userPoolClientId
    signInPages(pool, this.clientId)
    this.issuer = pool.userPoolProviderUrl
  }

  /** Tells whose tokens to believe: checking them takes public keys, no permission. */
  grantVerify(fn: LambdaFunction): void {
    fn.give({ ISSUER: this.issuer, CLIENT_ID: this.clientId })
  }
}

/** The console runs in a browser, which keeps no secret: authorization code with PKCE (RFC 7636). */
const consoleClient = (pool: UserPool, consoleUrl: string): UserPoolClient =>
  pool.addClient('Console', {
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

/**
 * Where people sign in: without a domain a pool has no authorization endpoint, and without a branding the newer pages, the
 * only ones that know passkeys, show nothing. The prefix is one of all accounts' in the region.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
 */
const signInPages = (pool: UserPool, clientId: string): void => {
  pool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: `${Stack.of(pool).stackName}-${Aws.ACCOUNT_ID}` },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  })
  new CfnManagedLoginBranding(pool, 'SignInLook', {
    userPoolId: pool.userPoolId,
    clientId,
    useCognitoProvidedValues: true,
  })
}
