import { expect, it } from 'vitest'
import { readDistribution } from '../../../../local/resources/distribution.ts'

const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad'

const behaviour = {
  TargetOriginId: 'api',
  CachePolicyId: cachingDisabled,
  ViewerProtocolPolicy: 'https-only',
}

const resource = (type: string, properties: Record<string, unknown>, ref = 'it') => ({
  logicalId: ref,
  type: `AWS::CloudFront::${type}`,
  ref,
  attributes: { FunctionARN: `arn:${ref}` },
  properties,
})

const distribution = (config: Record<string, unknown> = {}, origin: Record<string, unknown> = {}) =>
  resource('Distribution', {
    DistributionConfig: {
      Origins: [{ Id: 'api', DomainName: 'api.example', ...origin }],
      DefaultCacheBehavior: behaviour,
      ...config,
    },
  })

it('reads the behaviours in the order they are tried, the default last', () => {
  const { behaviours } = readDistribution([
    distribution({
      CacheBehaviors: [
        { ...behaviour, PathPattern: '/b/*' },
        { ...behaviour, PathPattern: '/a/*' },
      ],
    }),
  ])

  expect(behaviours.map(({ pathPattern }) => pathPattern)).toEqual(['/b/*', '/a/*', '*'])
})

it('keeps errors for ten seconds where a time is not given', () => {
  const { errorSeconds } = readDistribution([
    distribution({
      CustomErrorResponses: [{ ErrorCode: 404, ErrorCachingMinTTL: 0 }, { ErrorCode: 503 }],
    }),
  ])

  expect(errorSeconds).toEqual({ 404: 0, 503: 10 })
})

it('gives a behaviour the code of its function', () => {
  const FunctionAssociations = [{ EventType: 'viewer-request', FunctionARN: 'arn:routes' }]

  const { behaviours } = readDistribution([
    distribution({ DefaultCacheBehavior: { ...behaviour, FunctionAssociations } }),
    resource('Function', { FunctionCode: 'another' }, 'another'),
    resource('Function', { FunctionCode: 'the code' }, 'routes'),
  ])

  expect(behaviours[0]?.viewerRequest).toBe('the code')
})

it.each([
  [
    'a Lambda at the edge',
    distribution({ DefaultCacheBehavior: { ...behaviour, LambdaFunctionAssociations: [] } }),
  ],
  ['signed addresses', distribution({ DefaultCacheBehavior: { ...behaviour, TrustedKeyGroups: ['keys'] } })],
  [
    'kept preflights',
    distribution({ DefaultCacheBehavior: { ...behaviour, CachedMethods: ['GET', 'HEAD', 'OPTIONS'] } }),
  ],
  ['a path before the origin’s', distribution({}, { OriginPath: '/stage' })],
  [
    'pages for errors',
    distribution({ CustomErrorResponses: [{ ErrorCode: 404, ResponsePagePath: '/404.html' }] }),
  ],
  [
    'a behaviour that leads nowhere',
    distribution({ DefaultCacheBehavior: { ...behaviour, TargetOriginId: 'other' } }),
  ],
  [
    'a policy that is not there',
    distribution({ DefaultCacheBehavior: { ...behaviour, CachePolicyId: 'other' } }),
  ],
])('refuses %s, which it would get wrong in silence', (_, changed) => {
  expect(() => readDistribution([changed])).toThrow()
})
