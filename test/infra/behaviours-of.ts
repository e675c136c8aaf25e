import * as v from 'valibot'
import type { Resource, Synthesized } from './synthesized.ts'

const managed: Readonly<Record<string, string>> = {
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': 'CachingDisabled',
  '658327ea-f89d-4fab-a63d-7e88639e58f6': 'CachingOptimized',
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': 'AllViewerExceptHostHeader',
}

/** A policy of AWS by its name, one of ours by its logical id without the hash. */
const Policy = v.union([
  v.pipe(
    v.string(),
    v.transform(id => managed[id] ?? id),
  ),
  v.pipe(
    v.object({ Ref: v.string() }),
    v.transform(({ Ref }) => Ref.slice(0, -8)),
  ),
])

const Behaviour = v.pipe(
  v.object({
    PathPattern: v.optional(v.string(), 'default'),
    AllowedMethods: v.optional(v.array(v.string()), ['GET', 'HEAD']),
    CachePolicyId: Policy,
    OriginRequestPolicyId: v.optional(Policy, 'nothing'),
    ResponseHeadersPolicyId: v.optional(Policy, 'nothing'),
    Compress: v.boolean(),
    ViewerProtocolPolicy: v.string(),
    TargetOriginId: v.string(),
    FunctionAssociations: v.optional(v.array(v.unknown()), []),
  }),
  v.transform(behaviour => ({
    path: behaviour.PathPattern,
    methods: behaviour.AllowedMethods,
    cache: behaviour.CachePolicyId,
    sends: behaviour.OriginRequestPolicyId,
    dress: behaviour.ResponseHeadersPolicyId,
    compresses: behaviour.Compress,
    protocol: behaviour.ViewerProtocolPolicy,
    origin: behaviour.TargetOriginId,
    functions: behaviour.FunctionAssociations,
  })),
)

const Distribution = v.object({
  DistributionConfig: v.looseObject({
    CacheBehaviors: v.array(Behaviour),
    DefaultCacheBehavior: Behaviour,
    Origins: v.array(v.looseObject({ Id: v.string() })),
  }),
})

/** The configuration of the template's one distribution. */
export const distributionOf = (stack: Synthesized) =>
  v.parse(Distribution, stack.one('AWS::CloudFront::Distribution').Properties).DistributionConfig

/** Its behaviours in the order CloudFront tries them, the default last. */
export const behavioursOf = (stack: Synthesized) => {
  const { CacheBehaviors, DefaultCacheBehavior } = distributionOf(stack)
  return [...CacheBehaviors, DefaultCacheBehavior]
}

export const policyOf = (stack: Synthesized, type: string, id: string): Resource['Properties'] =>
  stack.one(`AWS::CloudFront::${type}`, id).Properties
