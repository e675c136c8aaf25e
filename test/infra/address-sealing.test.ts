import { describe, expect, it } from 'vitest'
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
