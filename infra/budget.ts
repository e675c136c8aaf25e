import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Construct } from 'constructs'
import type { AlarmTopic } from './alarm-topic.ts'
import type { Settings } from './settings.ts'

type Needs = { settings: Settings; topic: AlarmTopic }

/**
 * Tells when the month becomes dearer than was meant. It looks at the whole account: what a budget sees by tags, it sees
 * only after somebody has activated those in the billing console, and until then it would be silent. A budget that only
 * tells costs nothing. AWS counts up to three times a day, so it ends no flood.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-best-practices.html
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { settings, topic }: Needs) {
    super(scope, id)
    const tells = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
    })
    new CfnBudget(this, 'Budget', {
      // Without a name of ours: to be told at another share takes a new budget, and two cannot have one name.
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: settings.budgetDollars, unit: 'USD' },
      },
      notificationsWithSubscribers: [tells('ACTUAL', 80), tells('FORECASTED', 100)],
    })
  }
}
