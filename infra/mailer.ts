import { Duration } from 'aws-cdk-lib'
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type IEventSourceDlq,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { AddressSealing } from './address-sealing.ts'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'
import type { LinkSecret } from './link-secret.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

type Needs = Deployed & {
  storage: CommentStorage
  sealing: AddressSealing
  decisionLinks: LinkSecret
  subscriptionLinks: LinkSecret
  mail: OutgoingMail
}

/**
 * Mails moderators while comments wait, nudged by the stream of comments at once, and commenters what they are owed; nudged
 * for both by the sweeper each minute. The debt is the queue, or the outbox, so a lost nudge only costs time, and none is retried for long.
 */
export class Mailer extends LambdaFunction {
  constructor(
    scope: Construct,
    id: string,
    { storage, sealing, decisionLinks, subscriptionLinks, mail, ...deployed }: Needs,
  ) {
    super(scope, id, { ...deployed, name: 'mailer', timeoutSeconds: 60, memoryMegabytes: 512 })
    storage.grantMailer(this)
    sealing.grantOpen(this)
    decisionLinks.grantUse(this)
    subscriptionLinks.grantUse(this)
    mail.grantSend(this)
    this.give({
      CONSOLE_URL: `${deployed.publicUrl}/console/`,
      SUBSCRIPTIONS_URL: `${deployed.publicUrl}/v1/subscriptions/`,
    })
    this.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })

    // Where there is time for second thoughts, no mail is due when it begins to be owed: the sweeper's nudge is enough, and
    // what a silent SES makes letters wait for, moderators need not.
    const isDueAtOnce = deployed.settings.mail.delaySeconds === 0
    new EventSourceMapping(this, 'HeldComments', {
      target: this.function,
      eventSourceArn: storage.comments.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      filters: isDueAtOnce ? [heldComment, owedMail] : [heldComment],
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(1),
      onFailure: this.#failures(),
    })
  }

  grantNudge(fn: LambdaFunction): void {
    fn.give({ MAILER_FUNCTION: this.function.functionName })
    fn.allow({ actions: ['lambda:InvokeFunction'], on: [this.function.functionArn] })
  }

  /** Where the positions of records go that could not be handled; their text stays in the stream. */
  #failures(): IEventSourceDlq {
    const queue = new Queue(this, 'Failures', { retentionPeriod: Duration.days(14), enforceSSL: true })
    this.allow({ actions: ['sqs:SendMessage'], on: [queue.queueArn] })
    return { bind: () => ({ destination: queue.queueArn }) }
  }
}

/** https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html */
const heldComment = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: {
    Keys: { sk: { S: FilterRule.isEqual('COMMENT') } },
    NewImage: { status: { S: FilterRule.isEqual('pending') } },
  },
})

/** Owed just now: each attempt changes the item, too, and is no reason to wake. */
const owedMail = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: {
    Keys: { sk: { S: FilterRule.beginsWith('MAIL#') } },
    NewImage: { duePk: { S: FilterRule.exists() }, attempts: { N: FilterRule.isEqual('0') } },
  },
})
