import { Stack } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Settings } from './settings.ts'

type Reach = Exclude<Settings['firewall'], 'off'>
type Rule = Omit<CfnWebACL.RuleProperty, 'priority' | 'visibilityConfig'>

/** Of one network address in five minutes: a person who reads loads a few; a reader who writes sends fewer. */
const requestsInFiveMinutes = { writes: 300, all: 3000 }

/**
 * The web ACL before CloudFront: what costs us to refuse ends there. `writes` looks at what is sent to us, `all` at what is
 * read, too. It counts what it refuses, and keeps no samples: they hold addresses and texts.
 * https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html
 */
export class Firewall extends Construct {
  readonly webAclArn: string

  constructor(scope: Construct, id: string, reach: Reach) {
    super(scope, id)
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: counted(`${Stack.of(this).stackName}-firewall`),
      rules: rulesOf(reach).map((rule, priority) => ({
        ...rule,
        priority,
        visibilityConfig: counted(`${Stack.of(this).stackName}-${rule.name}`),
      })),
    })
    this.webAclArn = acl.attrArn
  }
}

const rulesOf = (reach: Reach): Rule[] => [
  { name: 'too-large', action: { block: {} }, statement: { regexMatchStatement: declaredTooLarge } },
  { name: 'ill-reputed', overrideAction: { none: {} }, statement: illReputed(reach) },
  {
    name: 'many-writes',
    action: { block: {} },
    statement: many(requestsInFiveMinutes.writes, isReadersWrite),
  },
  ...(reach === 'all'
    ? [{ name: 'many-requests', action: { block: {} }, statement: many(requestsInFiveMinutes.all) }]
    : []),
]

/**
 * More than 128 KiB, as the functions refuse it. The firewall reads no more than 16 KB of a body, hence by what the client
 * declares: https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html
 */
const declaredTooLarge: CfnWebACL.RegexMatchStatementProperty = {
  fieldToMatch: { singleHeader: { Name: 'content-length' } },
  regexString:
    '^(13107[3-9]|1310[89][0-9]|131[1-9][0-9]{2}|13[2-9][0-9]{3}|1[4-9][0-9]{4}|[2-9][0-9]{5}|[0-9]{7,})$',
  textTransformations: [{ priority: 0, type: 'NONE' }],
}

const isWrite: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
}

/** Moderators empty a queue faster than that, a whole newsroom behind one address: docs/decisions/security-rules.md. */
const isReadersWrite: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      isWrite,
      {
        notStatement: {
          statement: {
            byteMatchStatement: {
              fieldToMatch: { uriPath: {} },
              positionalConstraint: 'STARTS_WITH',
              searchString: '/v1/moderation/',
              textTransformations: [
                { priority: 0, type: 'URL_DECODE' },
                { priority: 1, type: 'NORMALIZE_PATH' },
              ],
            },
          },
        },
      },
    ],
  },
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-ip-rep.html */
const illReputed = (reach: Reach): CfnWebACL.StatementProperty => ({
  managedRuleGroupStatement: {
    vendorName: 'AWS',
    name: 'AWSManagedRulesAmazonIpReputationList',
    ...(reach === 'writes' && { scopeDownStatement: isWrite }),
  },
})

const many = (
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.StatementProperty => ({
  rateBasedStatement: { limit, aggregateKeyType: 'IP', ...(scopeDownStatement && { scopeDownStatement }) },
})

const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
})
