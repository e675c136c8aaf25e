import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Edge, openEdge } from '../../support/edge/open-edge.ts'

const thread = '/v1/sites/daily/threads/article-1'
const comments = `${thread}/comments`
const moderator = { authorization: 'Bearer moderator' }

let edge: Edge

beforeAll(async () => {
  edge = await openEdge()
})

afterAll(() => edge?.close())

/** A day and an hour on nothing is kept any more. */
beforeEach(() => {
  edge.pass(90_000)
  edge.forget()
})

it('asks the API once for what everybody may read, whoever asks', async () => {
  const first = await edge.ask({ path: comments })
  const second = await edge.ask({ path: comments, from: '198.51.100.9' })

  expect([first, second].map(({ headers }) => headers['x-cache'])).toEqual([
    'Miss from cloudfront',
    'Hit from cloudfront',
  ])
  expect(second.text).toBe(first.text)
  expect(edge.asked()).toEqual([`GET ${comments}`])
})

it('asks the API once for two who come at the same time', async () => {
  const release = edge.hold()

  const both = [edge.ask({ path: comments }), edge.ask({ path: comments })]
  release()

  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200])
  expect(edge.asked()).toEqual([`GET ${comments}`])
})

it.each([
  [comments],
  [`${comments}?order=newest&limit=1`],
  [thread],
  [`${thread}/feed.atom`],
  ['/v1/sites/daily/counts?thread=article-1'],
  ['/v1/openapi.json'],
])('keeps of %s what is the same for whoever asks', async path => {
  const plain = await edge.ask({ path })
  edge.pass(90_000)
  const someone = await edge.ask({
    path,
    from: '2001:db8::7',
    headers: {
      accept: 'text/html',
      'accept-language': 'en',
      origin: 'https://daily.example',
      cookie: 'a=1',
      ...moderator,
    },
  })

  expect(someone.text).toBe(plain.text)
  const own = { 'apigw-requestid': '', 'x-amz-cf-id': '', 'x-cache': '' }
  expect({ ...someone.headers, ...own }).toEqual({ ...plain.headers, ...own })
})

it('tells how old an answer is', async () => {
  await edge.ask({ path: comments })
  edge.pass(12)

  const { headers } = await edge.ask({ path: comments })

  expect(headers['age']).toBe('12')
})

it('neither keeps apart nor passes on a query that nobody named', async () => {
  await edge.ask({ path: `${comments}?utm_source=mail` })
  const second = await edge.ask({ path: `${comments}?fbclid=1&Limit=2` })

  expect(second.headers['x-cache']).toBe('Hit from cloudfront')
  expect(edge.asked()).toEqual([`GET ${comments}`])
})

it('keeps apart each query that is named, and passes on no other', async () => {
  await edge.ask({ path: `${comments}?limit=1&x=1` })
  await edge.ask({ path: `${comments}?order=newest` })
  await edge.ask({ path: `/v1/sites/daily/counts?thread=a&thread=b` })

  expect(edge.asked()).toEqual([
    `GET ${comments}?limit=1`,
    `GET ${comments}?order=newest`,
    'GET /v1/sites/daily/counts?thread=a&thread=b',
  ])
})

it('answers a HEAD from what is kept, without the body', async () => {
  const { headers } = await edge.ask({ path: comments })

  const head = await edge.ask({ method: 'HEAD', path: comments })

  expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', headers['etag']])
  expect(edge.asked()).toHaveLength(1)
})

it('answers 304 from what is kept to whoever has it', async () => {
  const { headers } = await edge.ask({ path: comments })
  const etag = String(headers['etag'])

  const known = await edge.ask({ path: comments, headers: { 'if-none-match': `"other", ${etag}` } })
  const unknown = await edge.ask({ path: comments, headers: { 'if-none-match': '"other"' } })

  expect([known.status, known.text, unknown.status]).toEqual([304, '', 200])
  expect(edge.asked()).toHaveLength(1)
})

it('answers 304 too where compressing has made a weak ETag of a strong one', async () => {
  const plain = await edge.ask({ path: thread })
  const packed = await edge.ask({ path: thread, headers: { 'accept-encoding': 'gzip, br' } })
  const etag = String(packed.headers['etag'])

  const known = await edge.ask({
    path: thread,
    headers: { 'accept-encoding': 'gzip, br', 'if-none-match': etag },
  })

  expect(packed.headers['content-encoding']).toBe('br')
  expect(etag).toBe(`W/${String(plain.headers['etag'])}`)
  expect([known.status, known.text]).toEqual([304, ''])
})

it('is told by the API that what is kept still holds, which stays compressed', async () => {
  const packed = await edge.ask({ path: thread, headers: { 'accept-encoding': 'br' } })
  edge.pass(400)

  const renewed = await edge.ask({ path: thread, headers: { 'accept-encoding': 'br' } })

  expect(renewed.headers['x-cache']).toBe('RefreshHit from cloudfront')
  expect(renewed.body).toEqual(packed.body)
  expect(renewed.headers['etag']).toBe(packed.headers['etag'])
})
