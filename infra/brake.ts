import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
import { LambdaAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Construct } from 'constructs'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'

type Needs = Deployed & { storage: CommentStorage }

/** Holds every site when it is called, and asks readers for proofs of work; an operator lifts it: `npm run brake`. */
export class Brake extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'brake', timeoutSeconds: 30, memoryMegabytes: 256 })
    storage.grantBrake(this)
  }

  /**
   * Once each time it goes off; while it stays so, an operator may lift the brake.
   * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-actions-Lambda.html
   */
  pullOn(alarm: Alarm): void {
    alarm.addAlarmAction(new LambdaAction(this.function, { useUniquePermissionId: true }))
  }
}
