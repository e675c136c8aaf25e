import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Construct } from 'constructs'
import { alarmTable, flood, more, ten, type Watched } from './alarm-table.ts'
import type { AlarmTopic } from './alarm-topic.ts'
import { inRunbook } from './runbook-section.ts'
import type { Settings } from './settings.ts'
import type { VitalSigns } from './vital-signs.ts'

type Needs = { settings: Settings; signs: VitalSigns; topic: AlarmTopic }

/** Whatever must not wait until somebody looks. Each says what it means, and which section of the runbook goes on from there. */
export class Alarms extends Construct {
  readonly all: readonly Alarm[]
  /** Comments come in faster than people write. There is none where the stage sets no bound. */
  readonly flood: Alarm | undefined
  readonly #topic: AlarmTopic

  constructor(scope: Construct, id: string, { settings, signs, topic }: Needs) {
    super(scope, id)
    this.#topic = topic
    const { which, brakeAtSubmitsPerMinute } = settings.alarms
    const table = alarmTable(signs, settings)
    const names = which === 'all' ? [...ten, ...more] : ten
    const watching = names.map(name => this.#watch(name, table[name]))
    this.flood =
      brakeAtSubmitsPerMinute === undefined
        ? undefined
        : this.#watch('flood', flood(signs, brakeAtSubmitsPerMinute))
    this.all = this.flood === undefined ? watching : [...watching, this.flood]
  }

  #watch(name: string, { section, means, metric, from, values, whenMissing }: Watched): Alarm {
    const [datapointsToAlarm, evaluationPeriods] = values
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${means} What to do: ${inRunbook(section)}`,
      metric,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: from,
      datapointsToAlarm,
      evaluationPeriods,
      treatMissingData: whenMissing,
    })
    alarm.addAlarmAction(new SnsAction(this.#topic))
    return alarm
  }
}
