import { describe, expect, it } from 'vitest'
import { asViewerAsked } from '../../../shared/http/behind-edge.ts'

const edge = { PUBLIC_URL: 'https://comments.news.example', ORIGIN_SECRET: 'the secret' }

const eventWith = (headers: Record<string, string>) => ({
  headers,
  rawPath: '/v1/openapi.json',
  requestContext: { requestId: 'request-1', http: { method: 'GET', sourceIp: '130.176.0.1' } },
})

const viewerOf = (address: string) =>
  asViewerAsked(eventWith({ 'x-origin-secret': 'the secret', 'cloudfront-viewer-address': address }), edge)
    ?.requestContext.http.sourceIp

describe('an event that our distribution sent', () => {
  it.each([
    ['198.51.100.7:46532', '198.51.100.7'],
    ['2001:db8::7:46532', '2001:db8::7'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348:443', '2001:db8:85a3:8d3:1319:8a2e:370:7348'],
    ['[2001:db8::7]:46532', '2001:db8::7'],
  ])('comes from the viewer: %s is %s', (address, viewer) => {
    expect(viewerOf(address)).toBe(viewer)
  })

  it('comes from the gateway’s caller where CloudFront names no viewer', () => {
    const event = asViewerAsked(eventWith({ 'x-origin-secret': 'the secret' }), edge)

    expect(event?.requestContext.http.sourceIp).toBe('130.176.0.1')
  })

  it('was asked at our own address, whatever the viewer wrote', () => {
    const event = asViewerAsked(
      eventWith({
        'x-origin-secret': 'the secret',
        host: 'id.execute-api.eu-central-1.amazonaws.com',
        'x-forwarded-proto': 'http',
        accept: 'text/html',
      }),
      edge,
    )

    expect(event?.headers).toEqual({
      host: 'comments.news.example',
      'x-forwarded-proto': 'https',
      accept: 'text/html',
    })
  })

  it('keeps all else', () => {
    const event = asViewerAsked(eventWith({ 'x-origin-secret': 'the secret' }), edge)

    expect(event).toMatchObject({
      rawPath: '/v1/openapi.json',
      requestContext: { requestId: 'request-1', http: { method: 'GET' } },
    })
  })
})

it.each([
  ['no secret', {}],
  ['an empty one', { 'x-origin-secret': '' }],
  ['a part of it', { 'x-origin-secret': 'the' }],
  ['another', { 'x-origin-secret': 'The secret' }],
  ['two at once', { 'x-origin-secret': 'the secret,the secret' }],
])('refuses an event with %s', (_, headers) => {
  expect(asViewerAsked(eventWith(headers), edge)).toBeUndefined()
})
