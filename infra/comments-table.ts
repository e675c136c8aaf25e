import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { ceilingOf } from './ceiling-of.ts'
import { type CommentIndex, commentIndexes } from './comment-indexes.ts'
import type { LambdaFunction, Permission } from './lambda-function.ts'
import { leadingKeys } from './leading-keys.ts'
import { onlyAttributes } from './only-attributes.ts'
import { removalPolicyOf } from './removal-policy-of.ts'
import { returnsNothing } from './returns-nothing.ts'
import { selectsOnly } from './selects-only.ts'
import type { Settings } from './settings.ts'

/** Comments and all that is about them: their events, threads, sites and members. It never holds an address. */
export class CommentsTable extends Construct {
  readonly name: string
  readonly streamArn: string
  readonly #arn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      ...ceilingOf(settings),
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: settings.keepsData },
      deletionProtection: settings.keepsData,
      removalPolicy: removalPolicyOf(settings),
    })
    for (const index of commentIndexes) table.addGlobalSecondaryIndex({ ...index, ...ceilingOf(settings) })
    this.name = table.tableName
    this.#arn = table.tableArn
    this.streamArn = streamArnOf(table)
  }

  /**
   * Reads what is published, adds comments, and lets an author withdraw one; no unpublished text is within a reader's
   * reach. An update cannot publish: it may not name the keys of the `published` index.
   */
  grantReader(reader: LambdaFunction): void {
    this.#allow(reader, ['GetItem', 'BatchGetItem'], leadingKeys('SITE#*', 'THREAD#*'))
    this.#allowQuery(reader, 'published')
    this.#allow(reader, ['PutItem'], { ...leadingKeys('COMMENT#*'), ...returnsNothing })
    this.#allow(reader, ['UpdateItem'], { ...leadingKeys('THREAD#*'), ...returnsNothing })
    this.#allow(reader, ['UpdateItem'], {
      ...leadingKeys('OUTBOX#*'),
      ...returnsNothing,
      ...onlyAttributes(...owing),
    })
    this.#allow(reader, ['UpdateItem'], {
      ...leadingKeys('COMMENT#*'),
      ...returnsNothing,
      ...onlyAttributes(...withdrawing),
    })
  }

  /**
   * Reads comments and who works at a site; decides, edits and answers, sets sites up, and tells so in events. It can
   * make nobody a member: an update may name nothing of a membership but the role, or what its member wants to be mailed.
   */
  grantModeration(moderation: LambdaFunction): void {
    this.#allow(moderation, ['GetItem', 'BatchGetItem'], leadingKeys(...moderated, 'ABOUT#*'))
    this.#allow(moderation, ['Query'], leadingKeys('COMMENT#*', 'MODERATOR#*', 'MEMBERS#*', 'AUTHOR#*'))
    this.#allowQuery(moderation, 'queue', 'waiting', 'author', 'audit')
    this.#allow(moderation, ['PutItem'], leadingKeys('COMMENT#*', 'CHANGES#*', 'ABOUT#*', 'AUTHOR#*'))
    this.#allow(moderation, ['UpdateItem'], leadingKeys('COMMENT#*', 'THREAD#*', 'ABOUT#*'))
    this.#allow(moderation, ['UpdateItem'], {
      ...leadingKeys('OUTBOX#*'),
      ...returnsNothing,
      ...onlyAttributes(...owing),
    })
    this.#allow(moderation, ['ConditionCheckItem'], leadingKeys('COMMENT#*'))
    this.#allow(moderation, ['UpdateItem'], { ...leadingKeys('SITE#*'), ...onlyAttributes(...settings) })
    const members = leadingKeys('MEMBERS#*', 'MODERATOR#*')
    this.#allow(moderation, ['UpdateItem'], { ...members, ...onlyAttributes('pk', 'sk', 'role') })
    const ownMail = { ...leadingKeys('MEMBERS#*'), ...onlyAttributes('pk', 'sk', 'mail') }
    this.#allow(moderation, ['UpdateItem'], ownMail)
    this.#allow(moderation, ['DeleteItem'], members)
    this.#allow(moderation, ['Query'], { ...leadingKeys('OUTBOX#*'), ...selectsOnly('pk', ...deliveries) })
  }

  /** Reads what waits, what is owed, whom it concerns, and the stream that says so; changes only what is owed. */
  grantMailer(mailer: LambdaFunction): void {
    this.#allow(mailer, ['GetItem'], leadingKeys('SITE#*', 'COMMENT#*'))
    this.#allow(mailer, ['BatchGetItem', 'UpdateItem'], leadingKeys('OUTBOX#*'))
    this.#allow(mailer, ['Query'], leadingKeys('MEMBERS#*'))
    this.#allowQuery(mailer, 'queue', 'waiting', 'due')
    mailer.allow({ actions: streamReading, on: [this.streamArn] })
  }

  /** Reads which mail a link stands in, and of which site; of a comment it may only say that its address was confirmed. */
  grantSubscriptions(subscriptions: LambdaFunction): void {
    this.#allow(subscriptions, ['GetItem'], leadingKeys('OUTBOX#*', 'SITE#*'))
    this.#allow(subscriptions, ['UpdateItem'], {
      ...leadingKeys('COMMENT#*'),
      ...returnsNothing,
      ...onlyAttributes('pk', 'sk', 'verified'),
    })
  }

  /** Notes on a mail, or a membership, that mails come back; learns of a mail nothing but under which key its author is. */
  grantFeedback(feedback: LambdaFunction): void {
    this.#allow(feedback, ['GetItem'], {
      ...leadingKeys('OUTBOX#*'),
      ...selectsOnly('pk', 'sk', 'authorKey'),
    })
    this.#allow(feedback, ['UpdateItem'], {
      ...leadingKeys('OUTBOX#*'),
      ...returnsNothing,
      ...onlyAttributes('pk', 'sk', 'bouncedAt', 'complainedAt'),
    })
    this.#allow(feedback, ['UpdateItem'], {
      ...leadingKeys('MEMBERS#*'),
      ...returnsNothing,
      ...onlyAttributes('pk', 'sk', 'mailBouncedAt'),
    })
  }

  /** Counts what waits in each site, and whether a mail is due, by keys alone: no text is within its reach. */
  grantSweeper(sweeper: LambdaFunction): void {
    this.#allow(sweeper, ['Query'], leadingKeys('SITES'))
    this.#allowQuery(sweeper, 'waiting', 'due')
  }

  #allow(
    fn: LambdaFunction,
    actions: readonly Action[],
    conditions: NonNullable<Permission['conditions']>,
  ): void {
    fn.give({ COMMENTS_TABLE: this.name })
    fn.allow({ actions: actions.map(action => `dynamodb:${action}`), on: [this.#arn], conditions })
  }

  #allowQuery(fn: LambdaFunction, ...indexes: readonly CommentIndex[]): void {
    fn.allow({ actions: ['dynamodb:Query'], on: indexes.map(index => this.#indexArn(index)) })
  }

  #indexArn(index: CommentIndex): string {
    return `${this.#arn}/index/${index}`
  }
}

/** What a withdrawal names: the comment's key, where it stands and until when, and the hash of the event that says so. */
const withdrawing = [
  'pk',
  'sk',
  'status',
  'version',
  'queuePk',
  'waitingPk',
  'waitingSk',
  'decidedBy',
  'decidedAt',
  'eventHash',
  'expiresAt',
]

/** What an approval names of a mail that it owes: not to whom, nor whether it went out. */
const owing = [
  'pk',
  'sk',
  'comment',
  'kind',
  'site',
  'thread',
  'owedAt',
  'attempts',
  'duePk',
  'dueSk',
  'outcome',
  'outcomeAt',
  'expiresAt',
]

/** What moderators may read by its key; `CHANGES` is what became of a site itself. */
const moderated = ['COMMENT#*', 'MEMBERS#*', 'SITE#*', 'THREAD#*', 'CHANGES#*']

/** What administrators may set of a site. */
const settings = [
  'pk',
  'sk',
  'version',
  'locale',
  'origins',
  'publishes',
  'commentsPerMinute',
  'closesAfterDays',
  'keepsRefusedDays',
  'closed',
]

/** What administrators may know of a mail: not for whom it is. */
const deliveries = [
  'kind',
  'attempts',
  'owedAt',
  'dueSk',
  'outcome',
  'outcomeAt',
  'sentAt',
  'bouncedAt',
  'complainedAt',
]

type Action =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html */
const streamReading = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
]

const streamArnOf = ({ tableStreamArn }: Table): string => {
  if (tableStreamArn === undefined) throw new Error('Comments have no stream')
  return tableStreamArn
}
