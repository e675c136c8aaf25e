import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { ceilingOf } from './ceiling-of.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { leadingKeys } from './leading-keys.ts'
import { onlyAttributes } from './only-attributes.ts'
import { removalPolicyOf } from './removal-policy-of.ts'
import { returnsNothing } from './returns-nothing.ts'
import type { Settings } from './settings.ts'

/** The only place where an address lives, sealed. It has no stream, so that nobody is told of one. */
export class AuthorsTable extends Construct {
  readonly name: string
  readonly #arn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'authorKey', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...ceilingOf(settings),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: settings.keepsData },
      deletionProtection: settings.keepsData,
      removalPolicy: removalPolicyOf(settings),
    })
    this.name = table.tableName
    this.#arn = table.tableArn
  }

  /** Adds a sealed address and learns nothing, not even what stood there before. */
  grantReader(reader: LambdaFunction): void {
    reader.give({ AUTHORS_TABLE: this.name })
    reader.allow({
      actions: ['dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: { ...returnsNothing, ...onlyAttributes('authorKey', 'sealedEmail') },
    })
  }

  /** Says which mails a person wants, and can have nothing of them returned. */
  grantSubscriptions(subscriptions: LambdaFunction): void {
    subscriptions.give({ AUTHORS_TABLE: this.name })
    subscriptions.allow({
      actions: ['dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: {
        ...leadingKeys('*'),
        ...returnsNothing,
        ...onlyAttributes('authorKey', 'verifiedAt', 'unsubscribed'),
      },
    })
  }

  /** Reads one sealed address at a time, by its key, and notes when it asked whether somebody reads there. */
  grantMailer(mailer: LambdaFunction): void {
    mailer.give({ AUTHORS_TABLE: this.name })
    mailer.allow({ actions: ['dynamodb:GetItem'], on: [this.#arn] })
    mailer.allow({
      actions: ['dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: { ...returnsNothing, ...onlyAttributes('authorKey', 'askedAt', 'askedFor') },
    })
  }

  /** Notes under a key that mails come back; reads nothing. */
  grantFeedback(feedback: LambdaFunction): void {
    feedback.give({ AUTHORS_TABLE: this.name })
    feedback.allow({
      actions: ['dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: { ...returnsNothing, ...onlyAttributes('authorKey', 'bouncedAt', 'complainedAt') },
    })
  }
}
