import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesized.ts'

describe('sweeper', () => {
  const stack = synthesize()

  it('runs every minute', () => {
    const sweeper = stack.one('AWS::Lambda::Function', 'Sweeper').id

    expect(stack.one('AWS::Events::Rule').Properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: { 'Fn::GetAtt': [sweeper, 'Arn'] } }],
    })
  })

  it('lets no nudge outlive the minute: the next one asks again', () => {
    const asynchronous = stack.ofType('AWS::Lambda::EventInvokeConfig').map(({ Properties }) => Properties)

    const once = expect.objectContaining({ MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 })
    expect(asynchronous).toEqual([once, once])
  })
})
