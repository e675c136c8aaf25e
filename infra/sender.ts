import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { removalPolicyOf } from './removal-policy-of.ts'
import type { Settings } from './settings.ts'

/** The address that mails come from, which its owner has confirmed: that outlives what runs. */
export class Sender extends Construct {
  readonly address: string
  readonly identityArn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    this.address = settings.mail.from
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.email(this.address) })
    identity.applyRemovalPolicy(removalPolicyOf(settings))
    this.identityArn = identity.emailIdentityArn
  }
}
