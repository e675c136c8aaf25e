import * as v from 'valibot'

export type ResponseHeaders = {
  readonly always: Readonly<Record<string, string>>
  /** For requests that name their `Origin`. */
  readonly acrossOrigins: Readonly<Record<string, string>>
}

export const noHeaders: ResponseHeaders = { always: {}, acrossOrigins: {} }

/**
 * The headers that a response headers policy sets, whatever the origin says: each of ours overrides.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html
 */
export const responseHeadersOf = (properties: unknown): ResponseHeaders => {
  const { ResponseHeadersPolicyConfig: config } = v.parse(ResponseHeadersProperties, properties)
  const { ContentSecurityPolicy, ContentTypeOptions, ReferrerPolicy, StrictTransportSecurity } =
    config.SecurityHeadersConfig
  const always = {
    ...(ContentSecurityPolicy && { 'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy }),
    ...(ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...(ReferrerPolicy && { 'referrer-policy': ReferrerPolicy.ReferrerPolicy }),
    ...(StrictTransportSecurity && {
      'strict-transport-security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}${StrictTransportSecurity.IncludeSubdomains ? '; includeSubDomains' : ''}`,
    }),
    ...Object.fromEntries(
      config.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value]),
    ),
  }
  return { always, acrossOrigins: config.CorsConfig ? { 'access-control-allow-origin': '*' } : {} }
}

/** What else a policy might say the model does not know, so that a template with it is refused. */
const Override = v.literal(true)
const SecurityHeaders = v.strictObject({
  ContentSecurityPolicy: v.optional(v.strictObject({ ContentSecurityPolicy: v.string(), Override })),
  ContentTypeOptions: v.optional(v.strictObject({ Override })),
  ReferrerPolicy: v.optional(v.strictObject({ ReferrerPolicy: v.string(), Override })),
  StrictTransportSecurity: v.optional(
    v.strictObject({
      AccessControlMaxAgeSec: v.number(),
      IncludeSubdomains: v.optional(v.boolean(), false),
      Override,
    }),
  ),
})
const AnyOrigin = v.strictObject({
  AccessControlAllowOrigins: v.strictObject({ Items: v.tuple([v.literal('*')]) }),
  AccessControlAllowMethods: v.unknown(),
  AccessControlAllowHeaders: v.unknown(),
  AccessControlAllowCredentials: v.literal(false),
  OriginOverride: Override,
})
const ResponseHeadersProperties = v.object({
  ResponseHeadersPolicyConfig: v.strictObject({
    Name: v.string(),
    Comment: v.optional(v.string()),
    SecurityHeadersConfig: v.optional(SecurityHeaders, {}),
    CorsConfig: v.optional(AnyOrigin),
    CustomHeadersConfig: v.optional(
      v.object({ Items: v.array(v.strictObject({ Header: v.string(), Value: v.string(), Override })) }),
      { Items: [] },
    ),
  }),
})
