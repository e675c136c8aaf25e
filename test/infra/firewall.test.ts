import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { deployments } from './deployments.ts'
import { synthesize } from './synthesized.ts'

const Rules = v.array(
  v.looseObject({
    Name: v.string(),
    Priority: v.number(),
    Statement: v.looseObject({}),
    VisibilityConfig: v.looseObject({ SampledRequestsEnabled: v.boolean() }),
  }),
)

const contexts = {
  writes: deployments['a stage with a firewall'],
  all: deployments['a stage with a domain and a firewall before all of it'],
} as const

const aclOf = (firewall: keyof typeof contexts) => {
  const { Properties } = synthesize(contexts[firewall], ['edge']).one('AWS::WAFv2::WebACL')
  return { ...Properties, rules: v.parse(Rules, Properties['Rules']) }
}

const untouched = [{ Priority: 0, Type: 'NONE' }]

const isWrite = {
  ByteMatchStatement: {
    FieldToMatch: { Method: {} },
    PositionalConstraint: 'EXACTLY',
    SearchString: 'POST',
    TextTransformations: untouched,
  },
}

const reputation = { VendorName: 'AWS', Name: 'AWSManagedRulesAmazonIpReputationList' }

describe('the firewall', () => {
  it('is not there, nor paid for, where it is off', () => {
    const stack = synthesize(deployments['the smallest stage'], ['runs', 'edge'])

    expect(stack.ofType('AWS::WAFv2::WebACL')).toEqual([])
    expect(JSON.stringify(stack.one('AWS::CloudFront::Distribution'))).not.toContain('WebACLId')
  })

  it('stands before CloudFront where its ARN is named', () => {
    const context = deployments['a stage with a firewall']
    const { Properties } = synthesize(context).one('AWS::CloudFront::Distribution')

    expect(Properties['DistributionConfig']).toMatchObject({ WebACLId: context['edge.webAclArn'] })
  })

  it('looks at what is sent to us: its size, who sends it, and how much of it', () => {
    const { rules, ...acl } = aclOf('writes')

    expect(acl).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } })
    expect(rules).toMatchObject([
      {
        Name: 'too-large',
        Priority: 0,
        Action: { Block: {} },
        Statement: {
          RegexMatchStatement: {
            FieldToMatch: { SingleHeader: { Name: 'content-length' } },
            TextTransformations: untouched,
          },
        },
      },
      {
        Name: 'ill-reputed',
        Priority: 1,
        OverrideAction: { None: {} },
        Statement: { ManagedRuleGroupStatement: { ...reputation, ScopeDownStatement: isWrite } },
      },
      {
        Name: 'many-writes',
        Priority: 2,
        Action: { Block: {} },
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 300 } },
      },
    ])
    expect(rules).toHaveLength(3)
  })

  it('counts no decision of a moderator as a write: a newsroom behind one address sends many', () => {
    const byModerators = {
      ByteMatchStatement: {
        FieldToMatch: { UriPath: {} },
        PositionalConstraint: 'STARTS_WITH',
        SearchString: '/v1/moderation/',
        TextTransformations: [
          { Priority: 0, Type: 'URL_DECODE' },
          { Priority: 1, Type: 'NORMALIZE_PATH' },
        ],
      },
    }

    expect(aclOf('writes').rules[2]?.Statement).toMatchObject({
      RateBasedStatement: {
        ScopeDownStatement: {
          AndStatement: { Statements: [isWrite, { NotStatement: { Statement: byModerators } }] },
        },
      },
    })
  })

  it('looks at what is read, too, where it is to look at all', () => {
    const { rules } = aclOf('all')

    expect(rules.map(({ Name }) => Name)).toEqual([
      'too-large',
      'ill-reputed',
      'many-writes',
      'many-requests',
    ])
    expect(rules[1]?.Statement).toEqual({ ManagedRuleGroupStatement: reputation })
    expect(rules[3]?.Statement).toEqual({ RateBasedStatement: { AggregateKeyType: 'IP', Limit: 3000 } })
  })

  it.each(['writes', 'all'] as const)('counts what it sees of %s and keeps no sample of it', firewall => {
    const { rules, ...acl } = aclOf(firewall)

    const counted = { CloudWatchMetricsEnabled: true, SampledRequestsEnabled: false }
    expect(acl).toMatchObject({ VisibilityConfig: counted })
    expect(rules).toMatchObject(rules.map(() => ({ VisibilityConfig: counted })))
  })

  it('refuses a body by its declared length from the first byte over 128 KiB on', () => {
    const statement = v.parse(
      v.object({ RegexMatchStatement: v.object({ RegexString: v.pipe(v.string(), v.maxLength(512)) }) }),
      aclOf('writes').rules[0]?.Statement,
    )
    const tooLarge = new RegExp(statement.RegexMatchStatement.RegexString, 'u')
    const lengths = Array.from({ length: 1_100_000 }, (_, bytes) => bytes)

    const refused = lengths.filter(bytes => tooLarge.test(`${bytes}`))
    expect(refused.at(0)).toBe(128 * 1024 + 1)
    expect(refused).toHaveLength(lengths.length - (128 * 1024 + 1))
    expect(['99999999', '18446744073709551615'].filter(bytes => !tooLarge.test(bytes))).toEqual([])
    expect(['', '-1', '1e9', '200000 ', '0x30000'].filter(bytes => tooLarge.test(bytes))).toEqual([])
  })
})
