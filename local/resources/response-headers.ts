import * as v from 'valibot'

/**
 * The headers that a response headers policy sets, whatever the origin says: each of ours overrides.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html
 */
export const responseHeadersOf = (properties: unknown): Record<string, string> => {
  const { ResponseHeadersPolicyConfig: config } = v.parse(ResponseHeadersProperties, properties)
  const { ContentSecurityPolicy, ContentTypeOptions, ReferrerPolicy, StrictTransportSecurity } =
    config.SecurityHeadersConfig
  return {
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
}

const SecurityHeaders = v.object({
  ContentSecurityPolicy: v.optional(v.object({ ContentSecurityPolicy: v.string() })),
  ContentTypeOptions: v.optional(v.object({})),
  ReferrerPolicy: v.optional(v.object({ ReferrerPolicy: v.string() })),
  StrictTransportSecurity: v.optional(
    v.object({ AccessControlMaxAgeSec: v.number(), IncludeSubdomains: v.optional(v.boolean(), false) }),
  ),
})
const ResponseHeadersProperties = v.object({
  ResponseHeadersPolicyConfig: v.object({
    SecurityHeadersConfig: v.optional(SecurityHeaders, {}),
    CustomHeadersConfig: v.optional(
      v.object({ Items: v.array(v.object({ Header: v.string(), Value: v.string() })) }),
      { Items: [] },
    ),
  }),
})
