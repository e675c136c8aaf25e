import { expect, it } from 'vitest'
import { httpEvent } from '../../../local/http-event.ts'

const context = {
  accountId: '000000000000',
  apiId: 'api',
  routeKey: '$default',
  pathParameters: {},
  requestId: 'request-1',
  now: new Date('2026-11-24T08:58:17Z'),
}

const eventOf = ({ headers = {}, target = '/a', body = Buffer.alloc(0) }: Partial<Given> = {}) => {
  const rawHeaders = ['Host', 'localhost:3000', ...Object.entries(headers).flat()]
  const request = {
    method: 'POST',
    target,
    rawHeaders,
    httpVersion: '1.1',
    remoteAddress: '127.0.0.5',
    remotePort: 40_000,
    body,
  }
  return httpEvent(request, '/a', context)
}
type Given = { headers: Record<string, string>; target: string; body: Buffer }

it('names method, path, protocol, address and agent', () => {
  const { requestContext } = eventOf({ headers: { 'User-Agent': 'test' } })

  expect(requestContext.http).toEqual({
    method: 'POST',
    path: '/a',
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.5',
    userAgent: 'test',
  })
  expect(requestContext.requestId).toBe('request-1')
  expect(requestContext.time).toBe('24/Nov/2026:08:58:17 +0000')
})

it('joins headers of one name by commas, in lower case', () => {
  const { headers } = eventOf({ headers: { 'X-One': 'a', 'x-one': 'b' } })

  expect(headers['x-one']).toBe('a,b')
  expect(headers).not.toHaveProperty('X-One')
})

it('hands cookies on as a list', () => {
  const event = eventOf({ headers: { Cookie: 'a=1; b=2' } })

  expect(event.cookies).toEqual(['a=1', 'b=2'])
  expect(event.headers).not.toHaveProperty('cookie')
})

it('leaves the query as it was written, beside its decoded values', () => {
  const event = eventOf({ target: '/a?thread=%D8%A3&thread=b&x=%' })

  expect(event.rawQueryString).toBe('thread=%D8%A3&thread=b&x=%')
  expect(event.queryStringParameters).toEqual({ thread: 'أ,b', x: '%' })
})

it('adds the client to the addresses the request says it came through', () => {
  const { headers } = eventOf({ headers: { 'X-Forwarded-For': '203.0.113.9' } })

  expect(headers['x-forwarded-for']).toBe('203.0.113.9, 127.0.0.5')
})

it('is not changed by a header named like a property of every object', () => {
  const { headers } = eventOf({ headers: { ['__proto__']: 'a', constructor: 'b' } })

  expect(Object.entries(headers)).toContainEqual(['constructor', 'b'])
})

const text = 'تعليق'

it.each([
  ['application/json', text, false],
  ['application/json; charset=utf-8', text, false],
  ['text/plain', text, false],
  ['application/x-www-form-urlencoded', Buffer.from(text).toString('base64'), true],
  ['application/jsonp', Buffer.from(text).toString('base64'), true],
])('hands on a body of %s', (contentType, body, isBase64Encoded) => {
  const event = eventOf({ headers: { 'content-type': contentType }, body: Buffer.from(text) })

  expect(event).toMatchObject({ body, isBase64Encoded })
})

it('hands on text that is no UTF-8 in base64', () => {
  const event = eventOf({
    headers: { 'content-type': 'application/json' },
    body: Buffer.from([0x22, 0xff, 0x22]),
  })

  expect(event).toMatchObject({ body: 'Iv8i', isBase64Encoded: true })
})

it('keeps a byte order mark', () => {
  const event = eventOf({ headers: { 'content-type': 'application/json' }, body: Buffer.from('\uFEFF{}') })

  expect(event.body).toBe('\uFEFF{}')
})

it('has no body where the request has none', () => {
  expect(eventOf()).not.toHaveProperty('body')
})
