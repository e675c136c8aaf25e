import { Duration, Stack } from 'aws-cdk-lib'
import {
  AlarmStatusWidget,
  Dashboard as CloudDashboard,
  GraphWidget,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import { dashboardQuestions, type Graph } from './dashboard-questions.ts'
import type { Settings } from './settings.ts'
import type { VitalSigns } from './vital-signs.ts'

type Needs = { settings: Settings; signs: VitalSigns; alarms: Alarms }

/** All alarms, and under them one page of graphs. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { settings, signs, alarms }: Needs) {
    super(scope, id)
    const questions = dashboardQuestions(signs, settings).flatMap(({ asked, note, graphs }) => [
      [new TextWidget({ markdown: `## ${asked}\n${note}`, width: pageWidth, height: 2 })],
      ...graphs.map(sideBySide),
    ])
    new CloudDashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.hours(12),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: pageWidth, height: 3 })],
        ...questions,
      ],
    })
  }
}

const pageWidth = 24

const sideBySide = (row: readonly Graph[]): IWidget[] =>
  row.map(
    ({ title, lines }) =>
      new GraphWidget({
        title,
        left: Object.entries(lines).map(([label, sign]) => sign.with({ label })),
        leftYAxis: { min: 0, showUnits: false },
        width: pageWidth / row.length,
        height: 6,
      }),
  )
