import { describe, expect, it } from 'vitest'
import { behavioursOf, policyOf } from './behaviours-of.ts'
import { synthesize } from './synthesized.ts'

/** Two years of HTTPS only, and no guessing at what a file is. */
const everywhere = {
  StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
  ContentTypeOptions: { Override: true },
}

const custom = (headers: Record<string, string>) => ({
  Items: Object.entries(headers).map(([Header, Value]) => ({ Header, Value, Override: true })),
})

describe('headers that CloudFront adds', () => {
  const stack = synthesize()
  const configuration = (id: string) =>
    policyOf(stack, 'ResponseHeadersPolicy', id)['ResponseHeadersPolicyConfig']

  it('are three sets: for the API, for the widget, for the console', () => {
    expect(behavioursOf(stack).map(({ path, dress }) => [path, dress])).toEqual([
      ['/v1/sites/*', 'EdgeApiHeaders'],
      ['/v1/openapi.json', 'EdgeApiHeaders'],
      ['/v1/moderation/*', 'EdgeApiHeaders'],
      ['/v1/subscriptions/*', 'EdgeApiHeaders'],
      ['/embed/*', 'EdgeEmbedHeaders'],
      ['/console*', 'EdgeConsoleHeaders'],
      ['default', 'EdgeApiHeaders'],
    ])
  })

  it('leave to the API what its pages say themselves', () => {
    expect(configuration('EdgeApiHeaders')).toEqual({
      Name: expect.any(String),
      Comment: expect.any(String),
      SecurityHeadersConfig: everywhere,
    })
  })

  it('let the widget be loaded by any page', () => {
    expect(configuration('EdgeEmbedHeaders')).toEqual({
      Name: expect.any(String),
      Comment: expect.any(String),
      SecurityHeadersConfig: everywhere,
      CorsConfig: {
        AccessControlAllowOrigins: { Items: ['*'] },
        AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
        AccessControlAllowHeaders: { Items: ['*'] },
        AccessControlAllowCredentials: false,
        OriginOverride: true,
      },
      CustomHeadersConfig: custom({ 'cross-origin-resource-policy': 'cross-origin' }),
    })
  })

  it('let the console run nothing but its own files, be framed by nobody, and tell nobody where it was', () => {
    const policy = JSON.stringify(configuration('EdgeConsoleHeaders'))

    expect(configuration('EdgeConsoleHeaders')).toMatchObject({
      SecurityHeadersConfig: {
        ...everywhere,
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
        ContentSecurityPolicy: { Override: true },
      },
      CustomHeadersConfig: custom({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(), geolocation=(), microphone=()',
      }),
    })
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ",
    )
    expect(policy).toContain(
      ".amazoncognito.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    )
    expect(policy).not.toMatch(/unsafe|\*/)
  })
})
