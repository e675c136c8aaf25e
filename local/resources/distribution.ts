import * as v from 'valibot'
import {
  forwardsNothing,
  managedCachePolicies,
  managedOriginRequestPolicies,
} from '../edge/managed-policies.ts'
import {
  type CachePolicy,
  CachePolicyProperties,
  type OriginRequestPolicy,
  OriginRequestPolicyProperties,
} from './edge-policies.ts'
import { attributeOf, ofType, type Resource } from './resource.ts'
import { responseHeadersOf } from './response-headers.ts'

export type Origin = {
  readonly domain: string
  readonly customHeaders: Readonly<Record<string, string>>
}

export type Behaviour = {
  readonly pathPattern: string
  readonly origin: Origin
  readonly allowedMethods: readonly string[]
  readonly cachePolicy: CachePolicy
  readonly originRequestPolicy: OriginRequestPolicy
  /** Headers that every answer is given; each overrides the origin's. */
  readonly responseHeaders: Readonly<Record<string, string>>
  readonly compress: boolean
  /** The code of the function that sees a viewer's request first. */
  readonly viewerRequest: string | undefined
}

export type Distribution = {
  /** In the order they are tried; the last is the default. */
  readonly behaviours: readonly Behaviour[]
  /** How long an error is kept, by its status. */
  readonly errorSeconds: Readonly<Record<number, number>>
}

const BehaviourProperties = v.object({
  PathPattern: v.optional(v.string(), '*'),
  TargetOriginId: v.string(),
  AllowedMethods: v.optional(v.array(v.string()), ['GET', 'HEAD']),
  CachePolicyId: v.string(),
  OriginRequestPolicyId: v.optional(v.string()),
  ResponseHeadersPolicyId: v.optional(v.string()),
  Compress: v.optional(v.boolean(), false),
  FunctionAssociations: v.optional(
    v.array(v.object({ EventType: v.literal('viewer-request'), FunctionARN: v.string() })),
    [],
  ),
})

const DistributionProperties = v.object({
  DistributionConfig: v.object({
    Origins: v.array(
      v.object({
        Id: v.string(),
        DomainName: v.string(),
        OriginCustomHeaders: v.optional(
          v.array(v.object({ HeaderName: v.string(), HeaderValue: v.string() })),
          [],
        ),
      }),
    ),
    CacheBehaviors: v.optional(v.array(BehaviourProperties), []),
    DefaultCacheBehavior: BehaviourProperties,
    CustomErrorResponses: v.optional(
      v.array(v.object({ ErrorCode: v.number(), ErrorCachingMinTTL: v.number() })),
      [],
    ),
  }),
})

/** The stack's one distribution, with what its behaviours refer to. */
export const readDistribution = (resources: readonly Resource[]): Distribution => {
  const [distribution] = ofType(resources, 'AWS::CloudFront::Distribution')
  if (!distribution) throw new Error('The template has no distribution')
  const { DistributionConfig: config } = v.parse(DistributionProperties, distribution.properties)
  const named = (type: string, id: string) =>
    ofType(resources, type).find(({ ref }) => ref === id)?.properties

  const behaviourOf = (behaviour: v.InferOutput<typeof BehaviourProperties>): Behaviour => {
    const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId)
    if (!origin) throw new Error(`${behaviour.PathPattern} leads to no origin`)
    const { CachePolicyId, OriginRequestPolicyId, ResponseHeadersPolicyId } = behaviour
    const [fn] = behaviour.FunctionAssociations
    const code = ofType(resources, 'AWS::CloudFront::Function').find(
      resource => attributeOf(resource, 'FunctionARN') === fn?.FunctionARN,
    )
    return {
      pathPattern: behaviour.PathPattern,
      origin: {
        domain: origin.DomainName,
        customHeaders: Object.fromEntries(
          origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
            HeaderName.toLowerCase(),
            HeaderValue,
          ]),
        ),
      },
      allowedMethods: behaviour.AllowedMethods,
      cachePolicy:
        managedCachePolicies[CachePolicyId] ??
        v.parse(CachePolicyProperties, named('AWS::CloudFront::CachePolicy', CachePolicyId)),
      originRequestPolicy:
        OriginRequestPolicyId === undefined
          ? forwardsNothing
          : (managedOriginRequestPolicies[OriginRequestPolicyId] ??
            v.parse(
              OriginRequestPolicyProperties,
              named('AWS::CloudFront::OriginRequestPolicy', OriginRequestPolicyId),
            )),
      responseHeaders:
        ResponseHeadersPolicyId === undefined
          ? {}
          : responseHeadersOf(named('AWS::CloudFront::ResponseHeadersPolicy', ResponseHeadersPolicyId)),
      compress: behaviour.Compress,
      viewerRequest: code && v.parse(v.object({ FunctionCode: v.string() }), code.properties).FunctionCode,
    }
  }

  return {
    behaviours: [...config.CacheBehaviors, config.DefaultCacheBehavior].map(behaviourOf),
    errorSeconds: Object.fromEntries(
      config.CustomErrorResponses.map(({ ErrorCode, ErrorCachingMinTTL }) => [ErrorCode, ErrorCachingMinTTL]),
    ),
  }
}
