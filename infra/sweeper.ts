import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import type { CommentStorage } from './comment-storage.ts'
import { type Deployed, LambdaFunction } from './lambda-function.ts'
import type { Mailer } from './mailer.ts'

type Needs = Deployed & { storage: CommentStorage; mailer: Mailer }

/** Each minute, nudges the mailer for every site where comments wait. A run that fails is the next minute's work. */
export class Sweeper extends LambdaFunction {
  constructor(scope: Construct, id: string, { storage, mailer, ...deployed }: Needs) {
    super(scope, id, { ...deployed, name: 'sweeper', timeoutSeconds: 50, memoryMegabytes: 256 })
    storage.grantSweeper(this)
    mailer.grantNudge(this)
    this.function.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })

    new Rule(this, 'EachMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaTarget(this.function)],
    })
  }
}
