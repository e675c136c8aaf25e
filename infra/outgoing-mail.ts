import { Stack } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'

/** The address that mails come from, the configuration set they are sent with, and what SES tells of them. */
export class OutgoingMail extends Construct {
  readonly #from: string
  readonly #identityArn: string
  readonly #configurationSet: string
  readonly #returns: Topic

  constructor(scope: Construct, id: string, { mail }: Settings) {
    super(scope, id)
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.email(mail.from) })
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    // Without a key of KMS: SES may not use the one that AWS keeps for SNS, and one of our own would cost each month.
    // https://docs.aws.amazon.com/ses/latest/dg/configure-sns-notifications.html
    this.#returns = new Topic(this, 'Returns', { enforceSSL: true })
    configurationSet.addEventDestination('Returns', {
      destination: EventDestination.snsTopic(this.#returns),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    })
    this.#from = mail.from
    this.#identityArn = identity.emailIdentityArn
    this.#configurationSet = configurationSet.configurationSetName
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
      CONFIGURATION_SET: this.#configurationSet,
    })
    fn.allow({ actions: ['ses:SendRawEmail'], on: [this.#identityArn, configurationSetArn] })
  }

  /** Mails that bounced, were called spam, or that SES itself would not send. */
  tellOfReturns(fn: LambdaFunction): void {
    this.#returns.addSubscription(new LambdaSubscription(fn.function))
  }
}
