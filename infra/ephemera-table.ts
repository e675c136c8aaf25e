import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { ceilingOf } from './ceiling-of.ts'
import type { LambdaFunction } from './lambda-function.ts'
import { leadingKeys } from './leading-keys.ts'
import { returnsNothing } from './returns-nothing.ts'
import type { Settings } from './settings.ts'

/** What is remembered for minutes or a day: retries, duplicates, rates, proofs, notices, claims. It goes with the stack. */
export class EphemeraTable extends Construct {
  readonly name: string
  readonly #arn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...ceilingOf(settings),
      timeToLiveAttribute: 'expiresAt',
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.name = table.tableName
    this.#arn = table.tableArn
  }

  grantReader(reader: LambdaFunction): void {
    reader.give({ EPHEMERA_TABLE: this.name })
    reader.allow({
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: leadingKeys('IDEMPOTENCY#*', 'DUPLICATE#*', 'RATE#*'),
    })
    // Spent proofs of work: nobody reads or changes one.
    reader.allow({
      actions: ['dynamodb:PutItem'],
      on: [this.#arn],
      conditions: leadingKeys('PROOF#*'),
    })
  }

  /** Leases comments to moderators, where the put that fails tells who holds one; remembers which replies and notes were sent. */
  grantModeration(moderation: LambdaFunction): void {
    moderation.give({ EPHEMERA_TABLE: this.name })
    moderation.allow({
      actions: ['dynamodb:PutItem'],
      on: [this.#arn],
      conditions: leadingKeys('CLAIM#*', 'REPLY#*', 'NOTE#*'),
    })
    moderation.allow({
      actions: ['dynamodb:GetItem'],
      on: [this.#arn],
      conditions: leadingKeys('REPLY#*'),
    })
  }

  /** Remembers when a moderator was last mailed, and counts the mails of a commenter's day. */
  grantMailer(mailer: LambdaFunction): void {
    mailer.give({ EPHEMERA_TABLE: this.name })
    mailer.allow({
      actions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: leadingKeys('NOTICE#*'),
    })
    mailer.allow({
      actions: ['dynamodb:UpdateItem'],
      on: [this.#arn],
      conditions: { ...leadingKeys('MAILS#*'), ...returnsNothing },
    })
  }
}
