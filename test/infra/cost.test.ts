import { describe, expect, it } from 'vitest'
import { choicesOf, firewallRules, inventory } from '../../infra/cost/choices.ts'
import { functionMemory } from '../../infra/cost/function-memory.ts'
import { readSettings } from '../../infra/settings.ts'
import { functionsOf } from './functions-of.ts'
import { synthesize } from './synthesized.ts'

describe('the bill', () => {
  const stack = synthesize()
  const kinds = {
    secrets: 'AWS::SecretsManager::Secret',
    keys: 'AWS::KMS::Key',
    alarms: 'AWS::CloudWatch::Alarm',
    dashboards: 'AWS::CloudWatch::Dashboard',
  } satisfies Record<keyof typeof inventory, string>

  it('counts what costs by the month as the template makes it', () => {
    const made = Object.entries(kinds).map(([kind, type]) => [kind, stack.ofType(type).length])

    expect(Object.fromEntries(made)).toEqual(inventory)
  })

  it('gives each function the memory that the template gives it', () => {
    const given = functionsOf(stack).map(({ name, properties }) => [name, properties['MemorySize']])

    expect(Object.fromEntries(given)).toEqual(functionMemory)
  })

  it('counts the rules of production’s web ACL', () => {
    const { firewall } = choicesOf(readSettings('production'))
    const acl = synthesize({ stage: 'production' }, ['edge']).one('AWS::WAFv2::WebACL')

    expect(acl.Properties['Rules']).toHaveLength(firewallRules[firewall])
  })
})
