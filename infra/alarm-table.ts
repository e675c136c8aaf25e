import { Duration } from 'aws-cdk-lib'
import { type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { RunbookSection } from './runbook-section.ts'
import type { Settings } from './settings.ts'
import type { VitalSigns } from './vital-signs.ts'

export type AlarmName = (typeof ten)[number] | (typeof more)[number]

/**
 * As many as are free. An alarm is paid for by the metrics it looks at, so joining more of them in one would save nothing:
 * each of these looks at one. What they leave out shows in them all the same, a little later.
 * https://aws.amazon.com/cloudwatch/pricing/
 */
export const ten = [
  'answers-fail',
  'answers-are-slow',
  'functions-throttled',
  'stream-behind',
  'dead-letters',
  'owed-mails-late',
  'letters-given-up',
  'mails-bounce',
  'mails-called-spam',
  'comments-wait',
] as const

export const more = ['functions-fail', 'tables-throttled', 'indexes-throttled'] as const

export type Watched = {
  section: RunbookSection
  /** What it says when it goes off, in one sentence. */
  means: string
  metric: IMetric
  /** From this value on it goes off … */
  from: number
  /** … if so many of the last so many values are like that. */
  values: readonly [number, number]
  /** What no value means. */
  whenMissing: TreatMissingData
}

export const alarmTable = (signs: VitalSigns, { alarms }: Settings) =>
  ({
    'answers-fail': {
      section: '5xx',
      means:
        'Readers or moderators were told five times within five minutes that something is wrong with us.',
      metric: signs.serverErrors,
      from: 5,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'answers-are-slow': {
      section: 'p99',
      means: 'For a quarter of an hour, one answer in a hundred has taken three seconds or more.',
      metric: signs.slowestAnswers,
      from: 3000,
      values: [3, 3],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'functions-fail': {
      section: '5xx',
      means: 'Functions failed three times within five minutes, whether or not anybody saw it.',
      metric: signs.functionErrors,
      from: 3,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'functions-throttled': {
      section: 'throttles',
      means: 'The account lets no more functions run at once, so readers are turned away.',
      metric: signs.functionThrottles,
      from: 5,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'tables-throttled': {
      section: 'throttles',
      means: 'A table takes no more requests for now, so that reading or writing fails or is slow.',
      metric: signs.tableThrottles,
      from: 10,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'indexes-throttled': {
      section: 'throttles',
      means: 'An index of the comments takes no more writes for now, and the table waits for it.',
      metric: signs.indexThrottles,
      from: 10,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'stream-behind': {
      section: 'iterator-age',
      means:
        'The mailer is ten minutes behind the stream of comments: moderators are told of new ones by the minute only.',
      metric: signs.iteratorAge,
      from: 600_000,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'dead-letters': {
      section: 'dead-letters',
      means: 'The mailer gave up on records of the stream and put their places into the queue of failures.',
      metric: signs.deadLetters,
      from: 1,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    // A mail that fails is tried once an hour in the end: it is late until a whole hour has passed without.
    'owed-mails-late': {
      section: 'owed-mails-late',
      means: 'A mail to a commenter or a moderator should have gone out half an hour ago.',
      metric: signs.owedMailLate,
      from: 1800,
      values: [1, 13],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    'letters-given-up': {
      section: 'letters-given-up',
      means: 'A mail to a commenter was tried for three days and will not be sent any more.',
      metric: signs.lettersGivenUp,
      from: 1,
      values: [1, 1],
      whenMissing: TreatMissingData.NOT_BREACHING,
    },
    // AWS reviews an account from 5 % and 0.1 % on: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-dg.html
    'mails-bounce': {
      section: 'bounces',
      means:
        'Three in a hundred of the account’s mails come back: AWS looks into it from five on, and may stop all mail.',
      metric: signs.bounceRate,
      from: 0.03,
      values: [1, 1],
      whenMissing: TreatMissingData.IGNORE,
    },
    'mails-called-spam': {
      section: 'complaints',
      means:
        'One in two thousand of the account’s mails is called spam: AWS looks into it from one in a thousand on, and may stop all mail.',
      metric: signs.complaintRate,
      from: 0.0005,
      values: [1, 1],
      whenMissing: TreatMissingData.IGNORE,
    },
    'comments-wait': {
      section: 'oldest-waiting',
      means: `A comment has waited ${alarms.oldestWaitingHours} hours for a moderator, or the sweeper, which tells that each minute, does not run.`,
      metric: signs.oldestWaiting,
      from: alarms.oldestWaitingHours * 3600,
      values: [3, 3],
      whenMissing: TreatMissingData.BREACHING,
    },
  }) as const satisfies Record<AlarmName, Watched>

/** Comments come in faster than people write them, for two minutes. */
export const flood = ({ held, published }: VitalSigns, perMinute: number): Watched => ({
  section: 'brake',
  means: `For two minutes ${perMinute} comments a minute or more have come in, and the brake now holds all sites.`,
  metric: new MathExpression({
    expression: 'SUM([held, published])',
    label: 'Comments in a minute',
    usingMetrics: { held, published },
    period: Duration.minutes(1),
  }),
  from: perMinute,
  values: [2, 2],
  whenMissing: TreatMissingData.NOT_BREACHING,
})
