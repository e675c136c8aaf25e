import { randomUUID } from 'node:crypto'
import type { Installation } from './installation.ts'
import type { Invoke } from './invoke.ts'
import type { Schedule } from './resources/schedules.ts'

export type Schedules = {
  /** Runs every schedule at once and waits for what it started. */
  readonly runAll: () => Promise<string[]>
  readonly close: () => void
}

/** Runs what EventBridge would, the first time after one whole interval. */
export const keepSchedules = (
  schedules: readonly Schedule[],
  installation: Installation,
  invoke: Invoke,
): Schedules => {
  const timers = schedules.map(schedule =>
    setInterval(() => {
      void invoke(schedule.functionName, eventOf(schedule, installation), 'Event')
    }, schedule.everySeconds * 1000),
  )
  return {
    runAll: () =>
      Promise.all(
        schedules.map(async schedule => {
          await invoke(schedule.functionName, eventOf(schedule, installation), 'RequestResponse')
          return schedule.logicalId
        }),
      ),
    close: () => timers.forEach(clearInterval),
  }
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html */
const eventOf = ({ input, arn }: Schedule, { accountId, region }: Installation): unknown =>
  input === undefined
    ? {
        version: '0',
        id: randomUUID(),
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account: accountId,
        time: new Date().toISOString(),
        region,
        resources: [arn],
        detail: {},
      }
    : JSON.parse(input)
