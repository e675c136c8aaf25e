import * as v from 'valibot'
import { rateSeconds } from '../rate-seconds.ts'
import type { LambdaFunction } from './functions.ts'
import { arnOf, ofType, type Resource } from './resource.ts'

export type Schedule = {
  readonly logicalId: string
  readonly arn: string
  readonly everySeconds: number
  readonly functionName: string
  /** The JSON that is delivered; without it EventBridge's own «Scheduled Event». */
  readonly input: string | undefined
}

const Target = v.object({ Arn: v.string(), Input: v.optional(v.string()) })
const State = v.optional(v.string(), 'ENABLED')
const RuleProperties = v.object({ ScheduleExpression: v.string(), State, Targets: v.array(Target) })
const ScheduleProperties = v.object({ ScheduleExpression: v.string(), State, Target })

/** Rules of EventBridge and schedules of EventBridge Scheduler alike. */
export const readSchedules = (
  resources: readonly Resource[],
  functions: readonly LambdaFunction[],
): Schedule[] => {
  const rules = ofType(resources, 'AWS::Events::Rule')
    .filter(({ properties }) => 'ScheduleExpression' in properties)
    .map(resource => ({ resource, ...v.parse(RuleProperties, resource.properties) }))
  const schedules = ofType(resources, 'AWS::Scheduler::Schedule').map(resource => {
    const { Target: target, ...rest } = v.parse(ScheduleProperties, resource.properties)
    return { resource, ...rest, Targets: [target] }
  })

  return [...rules, ...schedules]
    .filter(schedule => schedule.State === 'ENABLED')
    .flatMap(({ resource, ScheduleExpression, Targets }) =>
      Targets.map(({ Arn, Input }) => {
        const target = functions.find(({ arn }) => arn === Arn)
        if (!target) throw new Error(`${resource.logicalId} leads to no function`)
        return {
          logicalId: resource.logicalId,
          arn: arnOf(resource),
          everySeconds: rateSeconds(ScheduleExpression),
          functionName: target.name,
          input: Input,
        }
      }),
    )
}
