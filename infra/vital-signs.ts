import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Measure, Standing } from '../shared/telemetry/metrics.ts'
import { commentIndexes } from './comment-indexes.ts'
import type { CommentStorage } from './comment-storage.ts'
import type { Edge } from './edge.ts'
import type { LambdaFunction } from './lambda-function.ts'
import type { Mailer } from './mailer.ts'
import { metricsNamespace } from './metrics-namespace.ts'
import type { PublicApi } from './public-api.ts'
import type { Settings } from './settings.ts'

export type Watchable = {
  settings: Settings
  edge: Edge
  api: PublicApi
  storage: CommentStorage
  mailer: Mailer
  /** All of them, the mailer too. */
  functions: readonly LambdaFunction[]
}

/** What can be told of an installation's health without looking into it. */
export const vitalSigns = ({ settings, edge, api, storage, mailer, functions }: Watchable) => {
  const ours = (metricName: string, service: string, statistic: string) =>
    new Metric({
      namespace: metricsNamespace(settings),
      metricName,
      dimensionsMap: { service },
      statistic,
      period: fiveMinutes,
    })
  const counted = (measure: Measure, service: string) => ours(measure, service, Stats.SUM)
  const lasting = (standing: Standing) => ours(standing, 'all', Stats.MAXIMUM)
  const tables = [storage.comments.name, storage.authors.name, storage.ephemera.name]

  return {
    ...edge.metrics(),
    ...api.metrics(),
    functionErrors: sum(
      'failed',
      functions.map(({ function: fn }) => fn.metricErrors({ period: fiveMinutes })),
    ),
    // Of the whole account, whose functions share one quota: https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
    functionThrottles: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      statistic: Stats.SUM,
      period: fiveMinutes,
    }),
    tableThrottles: sum(
      'table',
      tables.flatMap(TableName =>
        ['ReadThrottleEvents', 'WriteThrottleEvents'].map(name => ofTable(name, { TableName })),
      ),
    ),
    // A table that may write waits for an index that may not.
    indexThrottles: sum(
      'index',
      commentIndexes.map(({ indexName }) =>
        ofTable('WriteThrottleEvents', {
          TableName: storage.comments.name,
          GlobalSecondaryIndexName: indexName,
        }),
      ),
    ),
    readUnits: sum(
      'read',
      tables.map(TableName => ofTable('ConsumedReadCapacityUnits', { TableName })),
    ),
    writeUnits: sum(
      'written',
      tables.map(TableName => ofTable('ConsumedWriteCapacityUnits', { TableName })),
    ),
    iteratorAge: mailer.function.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes }),
    deadLetters: mailer.deadLetters(),

    oldestWaiting: lasting('OldestWaitingSeconds'),
    owedMailLate: lasting('OwedMailLateSeconds'),
    held: counted('CommentHeld', 'reader-api'),
    published: counted('CommentPublished', 'reader-api'),
    decided: counted('CommentDecided', 'moderation-api'),
    mailsSent: counted('MailSent', 'mailer'),
    mailsFailed: counted('MailFailed', 'mailer'),
    lettersSent: counted('LetterSent', 'mailer'),
    lettersFailed: counted('LetterFailed', 'mailer'),
    lettersGivenUp: counted('LetterGivenUp', 'mailer'),
    bounced: counted('MailBounced', 'feedback'),
    complained: counted('MailComplained', 'feedback'),
    // Of the whole account, by which SES judges it: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html
    bounceRate: reputation('Reputation.BounceRate'),
    complaintRate: reputation('Reputation.ComplaintRate'),
  } satisfies Record<string, VitalSign>
}

export type VitalSign = Metric | MathExpression
export type VitalSigns = ReturnType<typeof vitalSigns>

const fiveMinutes = Duration.minutes(5)

/** Written so, and not with `+`, a metric that was not told counts as none. One graph may show several: hence their name. */
const sum = (name: string, metrics: readonly Metric[]): MathExpression => {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`${name}${index}`, metric]))
  return new MathExpression({
    expression: `SUM([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    period: fiveMinutes,
  })
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html */
const ofTable = (metricName: string, dimensionsMap: Record<string, string>): Metric =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap,
    statistic: Stats.SUM,
    period: fiveMinutes,
  })

const reputation = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.AVERAGE, period: Duration.hours(1) })
