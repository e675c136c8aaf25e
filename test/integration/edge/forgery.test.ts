import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readProblem } from '../../support/contract/read-problem.ts'
import { type Edge, openEdge } from '../../support/edge/open-edge.ts'
import type { Answer } from '../../support/edge/viewer.ts'

const thread = '/v1/sites/daily/threads/article-1'
const moderator = { authorization: 'Bearer moderator' }

let edge: Edge

beforeAll(async () => {
  edge = await openEdge()
  await edge.createSite({
    site: 'limited',
    locale: 'ar',
    origins: ['https://daily.example'],
    publishes: 'held',
    commentsPerMinute: 10,
  })
})

afterAll(() => edge?.close())

beforeEach(() => {
  edge.pass(90_000)
  edge.forget()
})

const forgeries = [
  { 'x-forwarded-for': '192.0.2.1' },
  { 'cloudfront-viewer-address': '192.0.2.1:80' },
  { 'x-origin-secret': 'guessed' },
  { forwarded: 'for=192.0.2.1' },
  { 'x-real-ip': '192.0.2.1', 'true-client-ip': '192.0.2.1' },
  { host: 'elsewhere.example', 'x-forwarded-proto': 'gopher', 'x-forwarded-host': 'elsewhere.example' },
] satisfies Record<string, string>[]

let written = 0
const submit = (from: string, forged: Record<string, string> = {}) => {
  written += 1
  const body = JSON.stringify({ name: 'أمل', email: 'amal@example.com', content: `تعليق ${written}` })
  const path = '/v1/sites/limited/threads/article-1/comments'
  const headers = { 'content-type': 'application/json', ...forged }
  return edge.ask({ method: 'POST', path, headers, body, from })
}
const statusesOf = async (answers: readonly Promise<Answer>[]): Promise<number[]> =>
  (await Promise.all(answers)).map(({ status }) => status)

it('counts a reader by the address they come from, whatever they say of it', async () => {
  const first = await statusesOf(Array.from({ length: 10 }, () => submit('198.51.100.4')))

  const eleventh = await statusesOf(forgeries.map(forged => submit('198.51.100.4', forged)))
  const neighbour = await statusesOf(forgeries.map(forged => submit('198.51.100.5', forged)))

  expect(first).toEqual(first.map(() => 202))
  expect(eleventh).toEqual(forgeries.map(() => 429))
  expect(neighbour).toEqual(forgeries.map(() => 202))
})

it('counts readers of IPv6 by their network', async () => {
  const first = await statusesOf(Array.from({ length: 10 }, (_, index) => submit(`2001:db8:1:2::${index}`)))

  const eleventh = await submit('2001:db8:1:2:ffff::9')
  const neighbour = await submit('2001:db8:1:3::1')

  expect(first).toEqual(first.map(() => 202))
  expect([eleventh.status, neighbour.status]).toEqual([429, 202])
})

it.each([
  ['what is kept', `${thread}/comments`, {}],
  ['what moderators ask', '/v1/moderation/sites/daily/comments', moderator],
  ['what subscribers ask', '/v1/subscriptions/nonsense', {}],
  ['any other path', '/v1/nowhere', {}],
])('answers a forger the same as everybody about %s', async (_, path, headers) => {
  const honest = await edge.ask({ path, headers })
  edge.pass(90_000)

  const forged = await Promise.all(
    forgeries.map(each => edge.ask({ path, headers: { ...headers, ...each } })),
  )

  expect(forged.map(({ status }) => status)).toEqual(forgeries.map(() => honest.status))
  expect(edge.sent('x-origin-secret').filter(secret => secret === 'guessed')).toEqual([])
})

it('makes every link of a page to our own address, whatever a reader calls us', async () => {
  const { text } = await edge.ask({
    path: `${thread}/feed.atom`,
    headers: { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
  })

  expect(text).toContain('http://localhost:3000/v1/sites/daily')
  expect(text).not.toContain('elsewhere.example')
})

it.each([
  ['/v1%2Fmoderation/sites'],
  ['/v1/moderation%2Fsites'],
  ['/v1/sites/..%2Fmoderation%2Fsites'],
  ['/v1/sites/../moderation/sites'],
  ['/v1/./moderation/sites'],
  ['/v1//moderation/sites'],
  ['//v1/moderation/sites'],
  ['/%76%31/moderation/sites'],
  ['/v1/sites/%2e%2e/moderation/sites'],
  ['http://localhost:3000/v1/moderation/sites'],
])('gives nobody what a moderator reads as %s', async path => {
  const read = await edge.ask({ path, headers: moderator })

  const anonymous = await edge.ask({ path })

  expect([401, 404]).toContain(anonymous.status)
  expect(read.headers['cache-control']).toBe('no-store')
  expect(edge.asked()).toHaveLength(2)
})

it.each([
  ['/v1%2Fsites/daily/threads/article-1/comments'],
  ['/v1/./sites/daily/threads/article-1/comments'],
  ['//v1/sites/daily/threads/article-1/comments'],
  ['/v1/sites//daily/threads/article-1/comments'],
  ['/v1/sites/daily/threads/x/../article-1/comments'],
])('gives nobody more than everybody may read under %s', async path => {
  const { text: open } = await edge.ask({ path: `${thread}/comments` })

  const answers = [await edge.ask({ path, headers: moderator }), await edge.ask({ path })]

  expect(answers.map(({ status, text }) => (status === 200 ? text : status))).toEqual(
    answers.map(({ status }) => (status === 200 ? open : 404)),
  )
  expect(edge.sent('authorization').filter(token => token !== undefined)).toEqual([])
})

it.each([
  ['readers', `${thread}/comments`, {}],
  ['moderators', '/v1/moderation/sites', moderator],
  ['subscribers', '/v1/subscriptions/nonsense', {}],
  ['who guesses the secret', `${thread}/comments`, { 'x-origin-secret': 'guessed' }],
  [
    'who says they are the edge',
    `${thread}/comments`,
    { 'cloudfront-viewer-address': '192.0.2.1:80', via: '2.0 x.cloudfront.net (CloudFront)' },
  ],
])('refuses %s at the API’s own address', async (_, path, headers) => {
  const answer = await edge.askApi({ path, headers })

  expect(readProblem(answer)).toMatchObject({ status: 403, code: 'forbidden' })
  expect(answer.headers['cache-control']).toBe('no-store')
})
