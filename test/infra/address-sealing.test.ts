import { Stack } from 'aws-cdk-lib'
import { describe, expect, it } from 'vitest'
import { AddressSealing } from '../../infra/address-sealing.ts'
import { readSettings } from '../../infra/settings.ts'
import { synthesize } from './synthesized.ts'

describe('address sealing', () => {
  const stack = synthesize()

  it('has a key pair with room for an address: RSA-3072, to encrypt and decrypt', () => {
    expect(stack.one('AWS::KMS::Key').Properties).toMatchObject({
      KeySpec: 'RSA_3072',
      KeyUsage: 'ENCRYPT_DECRYPT',
    })
  })

  it('has secrets that are random and long, and never rotate by themselves', () => {
    const secrets = stack.ofType('AWS::SecretsManager::Secret').map(({ Properties }) => Properties)

    const random = expect.objectContaining({
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    })
    expect(secrets).toEqual([random, random, random, random, random])
    expect(stack.ofType('AWS::SecretsManager::RotationSchedule')).toEqual([])
  })

  it('writes no secret into the template', () => {
    const secrets = stack
      .ofType('AWS::SecretsManager::Secret')
      .map(({ Properties }) => Object.keys(Properties))

    expect(secrets.flat()).not.toContain('SecretString')
  })
})

describe('after a rotation of the key pair', () => {
  const stack = new Stack()
  const sealing = new AddressSealing(stack, 'Sealing', readSettings('personal'), ['Key', 'Key2'])
  const given: unknown[] = []
  const fn = {
    give: (variables: Readonly<Record<string, string>>) => given.push(stack.resolve(variables)),
    allow: ({ actions, on }: { actions: readonly string[]; on: readonly string[] }) =>
      given.push(stack.resolve({ actions, on })),
  }
  const arnOf = (key: string) => ({
    'Fn::GetAtt': [expect.stringMatching(new RegExp(`^Sealing${key}[0-9A-F]{8}$`, 'u')), 'Arn'],
  })

  it('the new one seals, and both open', () => {
    sealing.grantSeal(fn)
    sealing.grantOpen(fn)

    expect(given).toContainEqual({ SEALING_KEY: arnOf('Key2'), AUTHOR_SECRET: expect.anything() })
    expect(given).toContainEqual({ actions: ['kms:GetPublicKey'], on: [arnOf('Key2')] })
    expect(given).toContainEqual({ actions: ['kms:Decrypt'], on: [arnOf('Key'), arnOf('Key2')] })
  })
})
