import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readProblem } from '../../support/contract/read-problem.ts'
import { type Edge, openEdge } from '../../support/edge/open-edge.ts'

const comments = '/v1/sites/daily/threads/article-1/comments'
const queue = '/v1/moderation/sites/daily/comments'
const moderator = { authorization: 'Bearer moderator' }

let edge: Edge

beforeAll(async () => {
  edge = await openEdge()
})

afterAll(() => edge?.close())

/** A day and an hour on nothing is kept any more. */
beforeEach(() => {
  edge.failWith(undefined)
  edge.pass(90_000)
  edge.forget()
})

it('gives an anonymous reader nothing of what a moderator has just read', async () => {
  const read = await edge.ask({ path: queue, headers: moderator })

  const anonymous = await edge.ask({ path: queue })

  expect(read.status).toBe(200)
  expect(readProblem(anonymous)).toMatchObject({ status: 401, code: 'unauthenticated' })
  expect(edge.asked()).toEqual([`GET ${queue}`, `GET ${queue}`])
})

it('gives a moderator nothing of what an anonymous reader was told', async () => {
  await edge.ask({ path: queue })

  const { status } = await edge.ask({ path: queue, headers: moderator })

  expect(status).toBe(200)
})

it('keeps no answer to whom an access token names', async () => {
  const answers = [
    await edge.ask({ path: queue, headers: moderator }),
    await edge.ask({ path: queue, headers: moderator }),
    await edge.ask({ path: '/v1/moderation/sites', headers: { authorization: 'Bearer admin' } }),
  ]

  expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(Array(3).fill('no-store'))
  expect(edge.asked()).toHaveLength(3)
})

it('takes no access token along to what everybody may read', async () => {
  await edge.ask({ path: comments, headers: moderator })

  expect(edge.sent('authorization')).toEqual([undefined])
})

it('gives a browser the page of its own form, and whoever comes next what they asked for', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const [path, body] = ['/v1/sites/nobody/threads/article-1/comments', 'content=تعليق']
  const send = (accept: string) =>
    edge.ask({ method: 'POST', path, headers: { ...form, accept }, body: encodeURI(body) })

  const answers = [await send('text/html'), await send('*/*'), await send('text/html')]

  expect(answers.map(({ headers }) => String(headers['content-type']).split(';', 1).join())).toEqual([
    'text/html',
    'application/problem+json',
    'text/html',
  ])
})

it('answers 500, then 200 as soon as the API does', async () => {
  edge.failWith(500)
  const failed = await edge.ask({ path: comments })
  edge.failWith(undefined)

  const served = await edge.ask({ path: comments })

  expect([failed.status, served.status]).toEqual([500, 200])
})

it.each([400, 403, 404, 405, 410, 414, 422, 429, 500, 502, 503, 504])('never keeps a %i', async status => {
  edge.failWith(status)
  await edge.ask({ path: comments })
  const failedAgain = await edge.ask({ path: comments })
  edge.failWith(undefined)

  const served = await edge.ask({ path: comments })

  expect([failedAgain.status, served.status]).toEqual([status, 200])
  expect(edge.asked()).toHaveLength(3)
})

it.each([
  ['an unknown site', '/v1/sites/nowhere/threads/a/comments', 404],
  ['an altered cursor', `${comments}?cursor=nonsense`, 400],
  ['too large a page', `${comments}?limit=1000`, 400],
])('asks anew after %s, and tells each who asks in a language of theirs', async (_, path, status) => {
  const arabic = await edge.ask({ path, headers: { 'accept-language': 'ar' } })
  const english = await edge.ask({ path, headers: { 'accept-language': 'en' } })

  expect([arabic.status, english.status]).toEqual([status, status])
  expect(readProblem(arabic).title).not.toBe(readProblem(english).title)
  expect(readProblem(arabic).requestId).not.toBe(readProblem(english).requestId)
})

it('shares no error among those who ask at the same time', async () => {
  const release = edge.hold()
  const path = '/v1/sites/nowhere/threads/a/comments'

  const both = [edge.ask({ path }), edge.ask({ path })]
  release()

  const [first, second] = (await Promise.all(both)).map(readProblem)
  expect(first?.requestId).not.toBe(second?.requestId)
})

it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  'passes each %s on and keeps no answer',
  async method => {
    const body = JSON.stringify({ name: 'أمل', email: 'amal@example.com', content: 'تعليق' })
    const headers = { 'content-type': 'application/json' }
    const ask = () => edge.ask({ method, path: comments, headers, ...(method !== 'OPTIONS' && { body }) })

    await ask()
    await ask()
    await edge.ask({ path: comments })

    expect(edge.asked()).toEqual([`${method} ${comments}`, `${method} ${comments}`, `GET ${comments}`])
  },
)

it('refuses a GET that brings a body', async () => {
  const { status } = await edge.ask({ path: comments, body: '{}' })

  expect(status).toBe(403)
  expect(edge.asked()).toEqual([])
})
