import { expect, it } from 'vitest'
import { stages } from '../../infra/stages.ts'
import { synthesize } from './synthesized.ts'

it.each(Object.entries(stages))('watches what the account of stage %s costs', (stage, { budgetDollars }) => {
  const stack = synthesize({ stage })

  const tells = [
    { SubscriptionType: 'SNS', Address: { Ref: stack.one('AWS::SNS::Topic', 'ObservabilityTopic').id } },
  ]
  const over = { ComparisonOperator: 'GREATER_THAN', ThresholdType: 'PERCENTAGE' }
  expect(stack.one('AWS::Budgets::Budget').Properties).toEqual({
    Budget: {
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: budgetDollars, Unit: 'USD' },
    },
    NotificationsWithSubscribers: [
      { Notification: { ...over, NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: tells },
      { Notification: { ...over, NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers: tells },
    ],
  })
})

it('takes what is meant to be spent from the command line', () => {
  const { Properties } = synthesize({ budgetDollars: '25' }).one('AWS::Budgets::Budget')

  expect(Properties['Budget']).toMatchObject({ BudgetLimit: { Amount: 25 } })
})
