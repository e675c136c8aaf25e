import { Stack } from 'aws-cdk-lib'
import { ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/** The address that mails come from, and the configuration set they are sent with. */
export class OutgoingMail extends Construct {
  readonly #from: string
  readonly #delaySeconds: number
  readonly #identityArn: string
  readonly #configurationSet: string

  constructor(scope: Construct, id: string, { mail }: Settings) {
    super(scope, id)
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.email(mail.from) })
    this.#from = mail.from
    this.#delaySeconds = mail.delaySeconds
    this.#identityArn = identity.emailIdentityArn
    this.#configurationSet = new ConfigurationSet(this, 'ConfigurationSet').configurationSetName
  }

  /** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonses.html */
  grantSend(fn: LambdaFunction): void {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.#configurationSet,
    })
    fn.give({
      MAIL_FROM: this.#from,
      MAIL_DELAY_SECONDS: `${this.#delaySeconds}`,
      CONFIGURATION_SET: this.#configurationSet,
    })
    fn.allow({ actions: ['ses:SendRawEmail'], on: [this.#identityArn, configurationSetArn] })
  }
}
