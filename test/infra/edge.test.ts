import { describe, expect, it } from 'vitest'
import { behavioursOf, distributionOf, policyOf } from './behaviours-of.ts'
import { synthesize } from './synthesized.ts'

const queries = ['cursor', 'limit', 'order', 'replyTo', 'taaliq', 'thread']

describe('CloudFront', () => {
  const stack = synthesize()
  const distribution = distributionOf(stack)
  const behaviours = behavioursOf(stack)
  const ofApi = behaviours.filter(({ methods }) => methods.includes('POST'))

  it('keeps what everybody may read, and of the API nothing else', () => {
    expect(behaviours.map(({ path, cache }) => [path, cache])).toEqual([
      ['/v1/sites/*', 'EdgePublicReads'],
      ['/v1/openapi.json', 'EdgePublicReads'],
      ['/v1/moderation/*', 'CachingDisabled'],
      ['/v1/subscriptions/*', 'CachingDisabled'],
      ['/embed/*', 'CachingOptimized'],
      ['/console*', 'CachingOptimized'],
      ['default', 'CachingDisabled'],
    ])
  })

  it('keeps an answer under its path and the queries we know, for as long as it says, at most half a minute and the day on which we are down', () => {
    expect(policyOf(stack, 'CachePolicy', 'EdgePublicReads')['CachePolicyConfig']).toEqual({
      Name: 'taaliq-personal-public-reads',
      Comment: expect.any(String),
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 30 + 86_400,
      ParametersInCacheKeyAndForwardedToOrigin: {
        QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: queries },
        HeadersConfig: { HeaderBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
      },
    })
  })

  it('tells the readers’ function neither a token nor a cookie, so that nothing kept depends on who asked', () => {
    const kept = behaviours.filter(({ cache }) => cache === 'EdgePublicReads')

    expect(kept.map(({ sends }) => sends)).toEqual(['EdgeForReaders', 'EdgeForReaders'])
    expect(policyOf(stack, 'OriginRequestPolicy', 'EdgeForReaders')['OriginRequestPolicyConfig']).toEqual({
      Name: expect.any(String),
      Comment: expect.any(String),
      // At most ten, and `Authorization` not among them.
      HeadersConfig: {
        HeaderBehavior: 'whitelist',
        Headers: [
          'accept',
          'accept-language',
          'access-control-request-headers',
          'access-control-request-method',
          'cloudfront-viewer-address',
          'content-type',
          'idempotency-key',
          'origin',
        ],
      },
      CookiesConfig: { CookieBehavior: 'none' },
      QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: queries },
    })
  })

  it('sends on all that moderators and subscribers send but the host, and nothing to the files', () => {
    expect(behaviours.map(({ path, sends }) => [path, sends])).toEqual([
      ['/v1/sites/*', 'EdgeForReaders'],
      ['/v1/openapi.json', 'EdgeForReaders'],
      ['/v1/moderation/*', 'AllViewerExceptHostHeader'],
      ['/v1/subscriptions/*', 'AllViewerExceptHostHeader'],
      ['/embed/*', 'nothing'],
      ['/console*', 'nothing'],
      ['default', 'EdgeForReaders'],
    ])
  })

  it('lets files be read, and the API be asked by every method', () => {
    const every = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

    expect(behaviours.map(({ path, methods }) => [path, methods.toSorted()])).toEqual([
      ['/v1/sites/*', every],
      ['/v1/openapi.json', every],
      ['/v1/moderation/*', every],
      ['/v1/subscriptions/*', every],
      ['/embed/*', ['GET', 'HEAD']],
      ['/console*', ['GET', 'HEAD']],
      ['default', every],
    ])
  })

  it('never answers the API in the clear, and leads who asks for a file so to where it is encrypted', () => {
    expect(behaviours.map(({ protocol }) => protocol)).toEqual([
      'https-only',
      'https-only',
      'https-only',
      'https-only',
      'redirect-to-https',
      'redirect-to-https',
      'https-only',
    ])
  })

  it('runs one function, which is published, before a file of the console is looked for', () => {
    const { id, Properties } = stack.one('AWS::CloudFront::Function')
    const before = { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [id, 'FunctionARN'] } }

    expect(Properties).toMatchObject({ AutoPublish: true, FunctionConfig: { Runtime: 'cloudfront-js-2.0' } })
    expect(behaviours.filter(({ functions }) => functions.length > 0)).toMatchObject([
      { path: '/console*', functions: [before] },
    ])
  })

  it('compresses, speaks HTTP/3 and IPv6, and has places in the Middle East', () => {
    expect(behaviours.filter(({ compresses }) => !compresses)).toEqual([])
    expect(distribution).toMatchObject({
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      PriceClass: 'PriceClass_200',
    })
  })

  // Every status that CloudFront keeps: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HTTPStatusCodes.html
  it('keeps no error', () => {
    expect(distribution['CustomErrorResponses']).toEqual(
      [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504].map(ErrorCode => ({
        ErrorCode,
        ErrorCachingMinTTL: 0,
      })),
    )
  })

  it('waits six seconds at most for an API that cannot be reached, then hands out what it keeps', () => {
    expect(distribution.Origins[0]).toMatchObject({ ConnectionAttempts: 2, ConnectionTimeout: 3 })
  })

  it('asks the API at its own address, encrypted', () => {
    const [api] = distribution.Origins
    const { id } = stack.one('AWS::ApiGatewayV2::Api')

    expect(new Set(ofApi.map(({ origin }) => origin))).toEqual(new Set([api?.Id]))
    expect(api).toMatchObject({
      DomainName: {
        'Fn::Join': ['.', [{ Ref: id }, 'execute-api', { Ref: 'AWS::Region' }, { Ref: 'AWS::URLSuffix' }]],
      },
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    })
  })

  it('shows the API a secret that the functions behind it know, and nobody else is given', () => {
    const { id } = stack.one('AWS::SecretsManager::Secret', 'PublicApiOriginSecret')
    const secret = { 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: id }, ':SecretString:::}}']] }
    const given = stack.resources.filter(resource => JSON.stringify(resource).includes(`{"Ref":"${id}"}`))

    expect(distribution.Origins.map(origin => origin['OriginCustomHeaders'])).toEqual([
      [{ HeaderName: 'x-origin-secret', HeaderValue: secret }],
      undefined,
    ])
    expect(given.map(resource => resource.id.replace(/[0-9A-F]{8}$/, '')).toSorted()).toEqual([
      'EdgeDistribution',
      'ModerationApiFunction',
      'ReaderApiFunction',
      'SubscriptionApiFunction',
    ])
    for (const name of ['ReaderApi', 'ModerationApi', 'SubscriptionApi'])
      expect(stack.one('AWS::Lambda::Function', name).Properties['Environment']).toMatchObject({
        Variables: { ORIGIN_SECRET: secret },
      })
    expect(JSON.stringify(stack.outputs)).not.toContain(id)
  })
})
