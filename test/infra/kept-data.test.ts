import { describe, expect, it } from 'vitest'
import { type Synthesized, synthesize } from './synthesized.ts'

const holdsData = [
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
  'AWS::SES::EmailIdentity',
]

const policies = ({ resources }: Synthesized) =>
  Object.fromEntries(
    resources
      .filter(({ Type }) => holdsData.includes(Type))
      .map(({ id, DeletionPolicy }) => [id, DeletionPolicy]),
  )

const table = (stack: Synthesized, name: string) =>
  stack.one('AWS::DynamoDB::Table', `CommentStorage${name}`).Properties

const restorable = { PointInTimeRecoveryEnabled: true }

describe.each(['personal', 'production'])('data in %s', stage => {
  const stack = synthesize({ stage })

  // A logical id that changes is a new, empty table, key or user pool: CloudFormation moves nothing.
  it('outlive the stack under the ids they have had from the first day', () => {
    expect(policies(stack)).toEqual({
      CommentStorageCommentsTableFE579157: 'Retain',
      CommentStorageAuthorsTable751774A4: 'Retain',
      CommentStorageEphemeraTable866D47C6: 'Delete',
      AddressSealingKeyCE20864A: 'Retain',
      AddressSealingAuthorSecret661A9008: 'Retain',
      AddressSealingSigningSecret2251D4C7: 'Retain',
      PublicApiOriginSecret88CBF4EA: 'Delete',
      DecisionLinksSecret3AC2EE12: 'Delete',
      SubscriptionLinksSecret3AE0B98C: 'Delete',
      ModeratorsPool7699D6EF: 'Retain',
      SenderIdentity814F01AC: 'Retain',
    })
  })

  it.each(['Comments', 'Authors'])('cannot be deleted from %s by accident, and can be restored', name => {
    expect(table(stack, name)).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: restorable,
    })
  })

  it('keep their moderators', () => {
    expect(stack.one('AWS::Cognito::UserPool').Properties['DeletionProtection']).toBe('ACTIVE')
  })
})

describe('data in trial', () => {
  const stack = synthesize({ stage: 'trial' })

  it('go with the stack', () => {
    expect(new Set(Object.values(policies(stack)))).toEqual(new Set(['Delete']))
  })

  it.each(['Comments', 'Authors'])('of %s are not protected', name => {
    expect(table(stack, name)).toMatchObject({
      DeletionProtectionEnabled: false,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
    })
  })
})
