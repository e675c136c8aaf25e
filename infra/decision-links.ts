import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'

/** The secret behind the links by which moderators decide from a mail. It may be rotated, and lost: links live a week. */
export class DecisionLinks extends Construct {
  readonly #secretArn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: 'Taaliq: signs the links by which moderators decide from a mail',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.#secretArn = secret.secretArn
  }

  /** Who writes links can read them, and the other way round: a signature has one key. */
  grantUse(fn: LambdaFunction): void {
    fn.give({ DECISION_LINK_SECRET: this.#secretArn })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.#secretArn] })
  }
}
