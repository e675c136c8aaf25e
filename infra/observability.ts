import { Construct } from 'constructs'
import { AlarmTopic } from './alarm-topic.ts'
import { Alarms } from './alarms.ts'
import type { Brake } from './brake.ts'
import { Budget } from './budget.ts'
import { Dashboard } from './dashboard.ts'
import { vitalSigns, type Watchable } from './vital-signs.ts'

type Needs = Watchable & { brake: Brake }

/** What calls whoever runs a stage, and what they then look at. Only a flood is answered without them. */
export class Observability extends Construct {
  constructor(scope: Construct, id: string, { brake, ...watchable }: Needs) {
    super(scope, id)
    const { settings } = watchable
    const signs = vitalSigns(watchable)
    const topic = new AlarmTopic(this, 'Topic', settings)
    const alarms = new Alarms(this, 'Alarms', { settings, signs, topic })
    if (alarms.flood !== undefined) brake.pullOn(alarms.flood)
    new Budget(this, 'Budget', { settings, topic })
    if (settings.dashboard) new Dashboard(this, 'Dashboard', { settings, signs, alarms })
  }
}
