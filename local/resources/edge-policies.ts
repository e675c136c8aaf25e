import * as v from 'valibot'

/** Which of a request's names are taken: none, the named, all, or all but the named. */
export type Choice = {
  readonly kind: 'none' | 'named' | 'all' | 'all-but'
  readonly names: readonly string[]
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-cachepolicy.html */
export type CachePolicy = {
  readonly minSeconds: number
  readonly defaultSeconds: number
  readonly maxSeconds: number
  readonly queries: Choice
  readonly headers: Choice
  readonly encodings: readonly ('br' | 'gzip')[]
}

/** What goes to the origin beside what is in the key. */
export type OriginRequestPolicy = {
  readonly queries: Choice
  readonly headers: Choice
  readonly cookies: boolean
}

const kinds = {
  none: 'none',
  whitelist: 'named',
  all: 'all',
  allViewer: 'all',
  allExcept: 'all-but',
} as const
const Kind = v.pipe(
  v.picklist(['none', 'whitelist', 'all', 'allViewer', 'allExcept']),
  v.transform(kind => kinds[kind]),
)
const Names = v.optional(v.array(v.pipe(v.string(), v.toLowerCase())), [])
const HeadersConfig = v.pipe(
  v.object({ HeaderBehavior: Kind, Headers: Names }),
  v.transform(({ HeaderBehavior: kind, Headers: names }): Choice => ({ kind, names })),
)
const QueriesConfig = v.pipe(
  v.object({ QueryStringBehavior: Kind, QueryStrings: v.optional(v.array(v.string()), []) }),
  v.transform(({ QueryStringBehavior: kind, QueryStrings: names }): Choice => ({ kind, names })),
)
/** As CloudFormation has it. */
export const CachePolicyProperties = v.pipe(
  v.object({
    CachePolicyConfig: v.object({
      MinTTL: v.number(),
      DefaultTTL: v.number(),
      MaxTTL: v.number(),
      ParametersInCacheKeyAndForwardedToOrigin: v.object({
        EnableAcceptEncodingGzip: v.boolean(),
        EnableAcceptEncodingBrotli: v.optional(v.boolean(), false),
        HeadersConfig,
        QueryStringsConfig: QueriesConfig,
        CookiesConfig: v.object({ CookieBehavior: v.literal('none') }),
      }),
    }),
  }),
  v.transform(({ CachePolicyConfig: config }): CachePolicy => {
    const key = config.ParametersInCacheKeyAndForwardedToOrigin
    return {
      minSeconds: config.MinTTL,
      defaultSeconds: config.DefaultTTL,
      maxSeconds: config.MaxTTL,
      queries: key.QueryStringsConfig,
      headers: key.HeadersConfig,
      encodings: [
        ...(key.EnableAcceptEncodingBrotli ? (['br'] as const) : []),
        ...(key.EnableAcceptEncodingGzip ? (['gzip'] as const) : []),
      ],
    }
  }),
)

/** As CloudFormation has it. */
export const OriginRequestPolicyProperties = v.pipe(
  v.object({
    OriginRequestPolicyConfig: v.object({
      HeadersConfig,
      QueryStringsConfig: QueriesConfig,
      CookiesConfig: v.object({ CookieBehavior: v.picklist(['none', 'all']) }),
    }),
  }),
  v.transform(
    ({ OriginRequestPolicyConfig: config }): OriginRequestPolicy => ({
      queries: config.QueryStringsConfig,
      headers: config.HeadersConfig,
      cookies: config.CookiesConfig.CookieBehavior === 'all',
    }),
  ),
)
