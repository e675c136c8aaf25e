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
import { noHeaders, type ResponseHeaders, responseHeadersOf } from './response-headers.ts'

export type Origin = {
  readonly domain: string
  readonly customHeaders: Readonly<Record<string, string>>
}

export type Behaviour = {
  readonly pathPattern: string
  readonly origin: Origin
  readonly allowedMethods: readonly string[]
  /** Whose answers may be kept. */
  readonly cachedMethods: readonly string[]
  readonly cachePolicy: CachePolicy
  readonly originRequestPolicy: OriginRequestPolicy
  /** Headers that every answer is given; each overrides the origin's. */
  readonly responseHeaders: ResponseHeaders
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

/** What of an origin or a behaviour is not named here the model does not know, so that a template with it is refused. */
const OriginProperties = v.strictObject({
  Id: v.string(),
  DomainName: v.string(),
  OriginCustomHeaders: v.optional(v.array(v.object({ HeaderName: v.string(), HeaderValue: v.string() })), []),
  CustomOriginConfig: v.optional(v.unknown()),
  ConnectionAttempts: v.optional(v.number()),
  ConnectionTimeout: v.optional(v.number()),
  S3OriginConfig: v.optional(v.unknown()),
  OriginAccessControlId: v.optional(v.string()),
})

const BehaviourProperties = v.strictObject({
  PathPattern: v.optional(v.string(), '*'),
  TargetOriginId: v.string(),
  AllowedMethods: v.optional(v.array(v.string()), ['GET', 'HEAD']),
  CachedMethods: v.optional(v.array(v.picklist(['GET', 'HEAD'])), ['GET', 'HEAD']),
  CachePolicyId: v.string(),
  OriginRequestPolicyId: v.optional(v.string()),
  ResponseHeadersPolicyId: v.optional(v.string()),
  Compress: v.optional(v.boolean(), false),
  ViewerProtocolPolicy: v.string(),
  FunctionAssociations: v.optional(
    v.array(v.object({ EventType: v.literal('viewer-request'), FunctionARN: v.string() })),
    [],
  ),
})

const DistributionProperties = v.object({
  DistributionConfig: v.object({
    Origins: v.array(OriginProperties),
    CacheBehaviors: v.optional(v.array(BehaviourProperties), []),
    DefaultCacheBehavior: BehaviourProperties,
    CustomErrorResponses: v.optional(
      v.array(v.strictObject({ ErrorCode: v.number(), ErrorCachingMinTTL: v.optional(v.number(), 10) })),
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
    ofType(resources, `AWS::CloudFront::${type}`).find(({ ref }) => ref === id)?.properties
  const codeOf = (arn: string): string => {
    const found = ofType(resources, 'AWS::CloudFront::Function').find(
      resource => attributeOf(resource, 'FunctionARN') === arn,
    )
    return v.parse(v.object({ FunctionCode: v.string() }), found?.properties).FunctionCode
  }

  const behaviourOf = (behaviour: v.InferOutput<typeof BehaviourProperties>): Behaviour => {
    const { CachePolicyId, OriginRequestPolicyId, ResponseHeadersPolicyId } = behaviour
    const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId)
    if (!origin) throw new Error(`${behaviour.PathPattern} leads to no origin`)
    const [before] = behaviour.FunctionAssociations
    return {
      pathPattern: behaviour.PathPattern,
      origin: originOf(origin),
      allowedMethods: behaviour.AllowedMethods,
      cachedMethods: behaviour.CachedMethods,
      cachePolicy:
        managedCachePolicies[CachePolicyId] ??
        v.parse(CachePolicyProperties, named('CachePolicy', CachePolicyId)),
      originRequestPolicy:
        OriginRequestPolicyId === undefined
          ? forwardsNothing
          : (managedOriginRequestPolicies[OriginRequestPolicyId] ??
            v.parse(OriginRequestPolicyProperties, named('OriginRequestPolicy', OriginRequestPolicyId))),
      responseHeaders:
        ResponseHeadersPolicyId === undefined
          ? noHeaders
          : responseHeadersOf(named('ResponseHeadersPolicy', ResponseHeadersPolicyId)),
      compress: behaviour.Compress,
      viewerRequest: before && codeOf(before.FunctionARN),
    }
  }

  return {
    behaviours: [...config.CacheBehaviors, config.DefaultCacheBehavior].map(behaviourOf),
    errorSeconds: Object.fromEntries(
      config.CustomErrorResponses.map(({ ErrorCode, ErrorCachingMinTTL }) => [ErrorCode, ErrorCachingMinTTL]),
    ),
  }
}

const originOf = ({ DomainName, OriginCustomHeaders }: v.InferOutput<typeof OriginProperties>): Origin => ({
  domain: DomainName,
  customHeaders: Object.fromEntries(
    OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
  ),
})
