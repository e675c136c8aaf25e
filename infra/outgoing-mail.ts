import { Stack } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import type { Sender } from './sender.ts'

/** How mails go out: from one address, with one configuration set, and SES tells what became of them. */
export class OutgoingMail extends Construct {
  readonly #sender: Sender
  readonly #configurationSet: string
  readonly #returns: Topic

  constructor(scope: Construct, id: string, sender: Sender) {
    super(scope, id)
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
    this.#sender = sender
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
      MAIL_FROM: this.#sender.address,
      CONFIGURATION_SET: this.#configurationSet,
    })
    fn.allow({ actions: ['ses:SendRawEmail'], on: [this.#sender.identityArn, configurationSetArn] })
  }

  /** Mails that bounced, were called spam, or that SES itself would not send. */
  tellOfReturns(fn: LambdaFunction): void {
    this.#returns.addSubscription(new LambdaSubscription(fn.function))
  }
}
