import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { stages } from '../../infra/stages.ts'
import { metricsUnder } from './metrics-under.ts'
import { type Resource, synthesize } from './synthesized.ts'

const Alarm = v.object({
  AlarmName: v.string(),
  AlarmDescription: v.string(),
  AlarmActions: v.array(v.unknown()),
  Threshold: v.number(),
  TreatMissingData: v.string(),
})

const alarmsOf = (stage: string, context: Record<string, string> = {}) =>
  synthesize({ stage, ...context })
    .ofType('AWS::CloudWatch::Alarm')
    .map(({ Properties }) => ({
      ...v.parse(Alarm, Properties),
      name: String(Properties['AlarmName']).replace(`taaliq-${stage}-`, ''),
      whole: Properties,
    }))

/** Of docs/runbook.md, as GitHub names what can be linked to. */
const headings = [
  '5xx',
  'p99',
  'throttles',
  'iterator-age',
  'dead-letters',
  'owed-mails-late',
  'letters-given-up',
  'bounces',
  'complaints',
  'oldest-waiting',
  'cost',
  'brake',
]
const runbook = new URL('../../docs/runbook.md', import.meta.url)
const sections = existsSync(runbook)
  ? [...readFileSync(runbook, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
  : headings

describe('alarms', () => {
  it.each(Object.keys(stages))(
    'of stage %s say what they mean, and lead to a section of the runbook',
    stage => {
      const descriptions = alarmsOf(stage).map(({ AlarmDescription }) => AlarmDescription)

      const led = descriptions.map(
        text => /^[A-Z][^.]+\. What to do: docs\/runbook\.md#(\S+)$/u.exec(text)?.[1],
      )
      expect(led.filter(section => section === undefined || !sections.includes(section))).toEqual([])
    },
  )

  it.each(Object.keys(stages))('of stage %s call whoever runs it', stage => {
    const topic = synthesize({ stage }).one('AWS::SNS::Topic', 'ObservabilityTopic').id

    for (const { AlarmActions } of alarmsOf(stage)) expect(AlarmActions).toContainEqual({ Ref: topic })
  })

  it.each(['personal', 'trial'])('of stage %s look at no more than the ten metrics that are free', stage => {
    expect(metricsUnder(synthesize({ stage }).ofType('AWS::CloudWatch::Alarm'))).toBe(10)
  })

  it('of a stage that wants all also tell which part fails', () => {
    const [few, all] = [alarmsOf('personal'), alarmsOf('production')].map(alarms =>
      alarms.map(({ name }) => name),
    )

    const more = all?.filter(name => !few?.includes(name))
    expect(more).toEqual(['functions-fail', 'tables-throttled', 'indexes-throttled', 'flood'])
  })

  it('look at no more than ten metrics each, which is as many as an alarm can', () => {
    const alarms = synthesize({ stage: 'production' }).ofType('AWS::CloudWatch::Alarm')

    expect(Math.max(...alarms.map(alarm => metricsUnder([alarm])))).toBeLessThanOrEqual(10)
  })

  it.each([
    ['mails-bounce', 'Reputation.BounceRate', 0.03],
    ['mails-called-spam', 'Reputation.ComplaintRate', 0.0005],
  ])('tell in time that %s, by the rate at which SES judges the account', (name, MetricName, Threshold) => {
    const alarm = alarmsOf('personal').find(each => each.name === name)?.whole

    expect(alarm).toMatchObject({ Namespace: 'AWS/SES', MetricName, Threshold, TreatMissingData: 'ignore' })
    expect(alarm).not.toHaveProperty('Dimensions')
  })

  it.each([
    ['answers-fail', { Namespace: 'AWS/ApiGateway', MetricName: '5xx', Statistic: 'Sum' }],
    ['answers-are-slow', { Namespace: 'AWS/ApiGateway', MetricName: 'Latency', ExtendedStatistic: 'p99' }],
    ['functions-throttled', { Namespace: 'AWS/Lambda', MetricName: 'Throttles' }],
    ['stream-behind', { Namespace: 'AWS/Lambda', MetricName: 'IteratorAge', Statistic: 'Maximum' }],
    ['dead-letters', { MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 }],
    ['letters-given-up', { Namespace: 'Taaliq/personal', MetricName: 'LetterGivenUp', Threshold: 1 }],
    ['owed-mails-late', { MetricName: 'OwedMailLateSeconds', Statistic: 'Maximum', Threshold: 1800 }],
  ])('that %s watch the metric that tells so, and stay calm where there is none', (name, watched) => {
    const alarm = alarmsOf('personal').find(each => each.name === name)?.whole

    expect(alarm).toMatchObject({ ...watched, TreatMissingData: 'notBreaching' })
  })

  it('still tell of a late mail while it is tried but once an hour', () => {
    const alarm = alarmsOf('personal').find(({ name }) => name === 'owed-mails-late')?.whole

    expect(alarm).toMatchObject({ Period: 300, DatapointsToAlarm: 1, EvaluationPeriods: 13 })
  })

  it.each([
    ['personal', {}, 24],
    ['production', {}, 4],
    ['personal', { 'alarms.oldestWaitingHours': '2' }, 2],
  ])(
    'of stage %s with %j tell of a comment that waits %i hours, and of a sweeper that is silent',
    (stage, context, hours) => {
      const alarm = alarmsOf(stage, context).find(({ name }) => name === 'comments-wait')

      expect(alarm?.AlarmDescription).toContain(`${hours} hours`)
      expect(alarm?.whole).toMatchObject({
        MetricName: 'OldestWaitingSeconds',
        Threshold: hours * 3600,
        TreatMissingData: 'breaching',
      })
    },
  )

  it('pull the brake at the number of comments a minute that the stage names, held and published', () => {
    const alarm = alarmsOf('personal', { 'alarms.brakeAtSubmitsPerMinute': '90' }).find(
      ({ name }) => name === 'flood',
    )

    expect(alarm).toMatchObject({ Threshold: 90, TreatMissingData: 'notBreaching' })
    expect(JSON.stringify(alarm?.whole)).toContain('SUM([held, published])')
  })

  it('call the brake themselves, with nobody in between, and may do so alone', () => {
    const stack = synthesize({ stage: 'production' })
    const flood = stack.one('AWS::CloudWatch::Alarm', 'ObservabilityAlarmsflood')
    const brake = { 'Fn::GetAtt': [stack.one('AWS::Lambda::Function', 'Brake').id, 'Arn'] }

    const mayCall = stack.ofType('AWS::Lambda::Permission').map(({ Properties }) => Properties)
    expect(flood.Properties['AlarmActions']).toContainEqual(brake)
    expect(mayCall.filter(({ FunctionName }) => isSame(FunctionName, brake))).toEqual([
      expect.objectContaining({
        Principal: 'lambda.alarms.cloudwatch.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [flood.id, 'Arn'] },
      }),
    ])
  })

  it('pull no brake where the stage names no number', () => {
    expect(alarmsOf('personal').map(({ name }) => name)).not.toContain('flood')
  })

  it('count nothing by site, reader or thread: one dimension, the function', () => {
    const { resources } = synthesize({ stage: 'production' })
    const ours = JSON.stringify(resources.filter(isWatching)).matchAll(
      /"Dimensions":(\[[^\]]*\]),"MetricName":"\w+","Namespace":"Taaliq\/production"/g,
    )

    const dimensions = [...ours].map(([, each = '']) => v.parse(Dimensions, JSON.parse(each)))
    expect(dimensions.length).toBeGreaterThan(0)
    expect(new Set(dimensions.flat().map(({ Name }) => Name))).toEqual(new Set(['service']))
  })
})

const Dimensions = v.array(v.object({ Name: v.string() }))

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const isWatching = ({ Type }: Resource) => Type === 'AWS::CloudWatch::Alarm'
