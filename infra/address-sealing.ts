import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import { removalPolicyOf } from './removal-policy-of.ts'
import type { Settings } from './settings.ts'

type Grantee = Pick<LambdaFunction, 'allow' | 'give'>

/**
 * The key pairs in the order they were made: the last one seals, and all open, for a sealed address names its key. To rotate,
 * add one to the end (docs/runbook.md); take none away while addresses are kept that it sealed.
 */
const keyPairs = ['Key'] as const

/** The key pairs that seal addresses, and the two secrets that name people and sign what leaves us. */
export class AddressSealing extends Construct {
  readonly keyArn: string
  readonly #keyArns: readonly string[]
  readonly authorSecretArn: string
  readonly signingSecretArn: string

  constructor(scope: Construct, id: string, settings: Settings, pairs: readonly string[] = keyPairs) {
    super(scope, id)
    const removalPolicy = removalPolicyOf(settings)
    const keys = pairs.map(
      pair =>
        new Key(this, pair, {
          description: 'Taaliq: seals e-mail addresses',
          keySpec: KeySpec.RSA_3072,
          keyUsage: KeyUsage.ENCRYPT_DECRYPT,
          removalPolicy,
        }),
    )
    const secret = (name: string, description: string) =>
      new Secret(this, name, {
        description,
        generateSecretString: { passwordLength: 64, excludePunctuation: true },
        removalPolicy,
      })
    this.#keyArns = keys.map(({ keyArn }) => keyArn)
    this.keyArn = this.#keyArns.at(-1) ?? ''
    this.authorSecretArn = secret('AuthorSecret', 'Taaliq: names people. Never rotate it.').secretArn
    this.signingSecretArn = secret('SigningSecret', 'Taaliq: signs cursors and receipts').secretArn
  }

  /** Seals with the public half, and cannot open. */
  grantSeal(fn: Grantee): void {
    fn.give({ SEALING_KEY: this.keyArn, AUTHOR_SECRET: this.authorSecretArn })
    fn.allow({ actions: ['kms:GetPublicKey'], on: [this.keyArn] })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.authorSecretArn] })
  }

  grantOpen(fn: Grantee): void {
    fn.give({ SEALING_KEY: this.keyArn })
    fn.allow({ actions: ['kms:Decrypt'], on: this.#keyArns })
  }

  grantSign(fn: Grantee): void {
    fn.give({ SIGNING_SECRET: this.signingSecretArn })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.signingSecretArn] })
  }
}
