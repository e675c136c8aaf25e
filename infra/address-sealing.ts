import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { LambdaFunction } from './lambda-function.ts'
import { removalPolicyOf } from './removal-policy-of.ts'
import type { Settings } from './settings.ts'

/** The key pair that seals addresses, and the two secrets that name people and sign what leaves us. */
export class AddressSealing extends Construct {
  readonly keyArn: string
  readonly authorSecretArn: string
  readonly signingSecretArn: string

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const removalPolicy = removalPolicyOf(settings)
    const key = new Key(this, 'Key', {
      description: 'Taaliq: seals e-mail addresses',
      keySpec: KeySpec.RSA_3072,
      keyUsage: KeyUsage.ENCRYPT_DECRYPT,
      removalPolicy,
    })
    const secret = (name: string, description: string) =>
      new Secret(this, name, {
        description,
        generateSecretString: { passwordLength: 64, excludePunctuation: true },
        removalPolicy,
      })
    this.keyArn = key.keyArn
    this.authorSecretArn = secret('AuthorSecret', 'Taaliq: names people. Never rotate it.').secretArn
    this.signingSecretArn = secret('SigningSecret', 'Taaliq: signs cursors and receipts').secretArn
  }

  /** Seals with the public half, and cannot open. */
  grantSeal(fn: LambdaFunction): void {
    fn.give({ SEALING_KEY: this.keyArn, AUTHOR_SECRET: this.authorSecretArn })
    fn.allow({ actions: ['kms:GetPublicKey'], on: [this.keyArn] })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.authorSecretArn] })
  }

  grantOpen(fn: LambdaFunction): void {
    fn.give({ SEALING_KEY: this.keyArn })
    fn.allow({ actions: ['kms:Decrypt'], on: [this.keyArn] })
  }

  grantSign(fn: LambdaFunction): void {
    fn.give({ SIGNING_SECRET: this.signingSecretArn })
    fn.allow({ actions: ['secretsmanager:GetSecretValue'], on: [this.signingSecretArn] })
  }
}
