import { Aws, Fn } from 'aws-cdk-lib'
import { AccountRecovery, ManagedLoginVersion, UserPool } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { removalPolicyOf } from './removal-policy-of.ts'
import type { Settings } from './settings.ts'

/**
 * Who can sign in as a moderator: only the invited, by passkey, a code by mail, or a password. What each may do is an item
 * of the comments table, never a claim of the token.
 */
export class Moderators extends Construct {
  readonly pool: UserPool
  /** Where people sign in, and their tokens come from. */
  readonly origins: readonly string[]

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
      passwordPolicy: { minLength: 12 },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: settings.keepsData,
      removalPolicy: removalPolicyOf(settings),
    })
    // Without a domain a pool has no authorization endpoint. The prefix is one of all accounts' in the region.
    // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managed-login.html
    const domain = this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `taaliq-${settings.stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.origins = [originOf(this.pool.userPoolProviderUrl), domain.baseUrl()]
  }
}

/** The first three parts of a URL, which is known only once it is deployed. */
const originOf = (url: string): string =>
  Fn.join(
    '/',
    [0, 1, 2].map(part => Fn.select(part, Fn.split('/', url))),
  )
