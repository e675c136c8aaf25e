import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'

type Needs = {
  /** What the links are for. */
  signs: string
  /** The variable that tells a function where the secret is. */
  variable: string
}

/**
 * The secret behind one kind of links in mails. It may be rotated, for links of the version before
 * count, too; and it may go with its stack, whose address stands in every link.
 */
export class LinkSecret extends Construct {
  readonly secretArn: string
  readonly #variable: string

  constructor(scope: Construct, id: string, { signs, variable }: Needs) {
    super(scope, id)
    const secret = new Secret(this, 'Secret', {
      description: `Taaliq: signs the links by which ${signs}`,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.secretArn = secret.secretArn
    this.#variable = variable
  }

  /** Who writes links can read them, and the other way round: a signature has one key. */
  grantUse(fn: LambdaFunction): void {
    fn.give({ [this.#variable]: this.secretArn })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.secretArn] })
  }
}
