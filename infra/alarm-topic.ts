import { Aws } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/**
 * Where whoever runs this is called: by the account's alarms and budgets, and by nobody else. Without a key of KMS, as neither
 * service may use the one that AWS keeps for SNS. What is told names alarms and sums of money.
 */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { alarms }: Settings) {
    super(scope, id, { enforceSSL: true })
    // A topic with a policy of its own is open to nobody by itself, alarms of its own account included:
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
    this.#open(
      'cloudwatch.amazonaws.com',
      `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:*`,
    )
    // https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
    this.#open('budgets.amazonaws.com', `arn:${Aws.PARTITION}:budgets::${Aws.ACCOUNT_ID}:*`)
    if (alarms.address !== undefined) this.addSubscription(new EmailSubscription(alarms.address))
  }

  #open(service: string, sourceArn: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': sourceArn },
        },
      }),
    )
  }
}
