import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Person } from '../support/contract/create-client.ts'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueCommentId, uniqueWord } from '../support/contract/unique.ts'

const approval = { decision: 'approve', version: 1 }
const answer = { version: 1, content: 'شكرًا لك' }
const note = { text: 'ملاحظة' }
const mark = { until: null }
const correction = { version: 1, content: 'نص آخر', reason: 'خطأ' }

/** Every moderation route of one site and comment; `as` says who asks. */
const askEverything = (as: Person, site: string, id: string) =>
  Promise.all([
    taaliq.queue(site, {}, as),
    taaliq.one(id, { site, person: as }),
    taaliq.decide(id, approval, { site, person: as }),
    taaliq.decideMany([{ id, ...approval }], { site, person: as }),
    taaliq.audit(site, {}, as),
    taaliq.claim({ ids: [uniqueCommentId()] }, { site, person: as }),
    taaliq.edit(id, correction, { site, person: as }),
    taaliq.reply(id, answer, { site, person: as }),
    taaliq.authorHistory(id, {}, { site, person: as }),
    taaliq.noteAuthor(id, note, { site, person: as }),
    taaliq.markAuthor(id, mark, { site, person: as }),
  ])

const routesWithoutToken = (headers: Record<string, string>) => {
  const site = '/v1/moderation/sites/demo'
  const json = { 'content-type': 'application/json', ...headers }
  const id = randomUUID()
  return Promise.all([
    taaliq.send({ path: '/v1/moderation/sites', headers }),
    taaliq.send({ path: `${site}/comments`, headers }),
    taaliq.send({ path: `${site}/comments/${id}`, headers }),
    taaliq.send({
      method: 'POST',
      path: `${site}/comments/${id}/decision`,
      headers: json,
      body: JSON.stringify(approval),
    }),
    taaliq.send({ method: 'POST', path: `${site}/decisions`, headers: json, body: '{"decisions":[]}' }),
    taaliq.send({ path: `${site}/audit`, headers }),
    taaliq.send({ method: 'POST', path: `${site}/claims`, headers: json, body: '{"ids":[]}' }),
    taaliq.send({
      method: 'POST',
      path: `${site}/comments/${id}/edit`,
      headers: json,
      body: JSON.stringify(correction),
    }),
    taaliq.send({
      method: 'POST',
      path: `${site}/comments/${id}/reply`,
      headers: { ...json, 'idempotency-key': uniqueWord() },
      body: JSON.stringify(answer),
    }),
    ...['author-history', 'author/notes', 'author/mark'].map(tail =>
      taaliq.send({ method: 'POST', path: `${site}/comments/${id}/${tail}`, headers: json, body: '{}' }),
    ),
  ])
}

it.each([
  ['no token', {}],
  ['an empty header', { authorization: '' }],
  ['a scheme alone', { authorization: 'Bearer' }],
  ['another scheme', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
  ['nonsense', { authorization: 'Bearer nonsense' }],
  ['three empty parts', { authorization: 'Bearer ..' }],
  ['a cookie', { cookie: 'access_token=x' }],
])('asks who comes with %s to sign in, on every route', async (_, headers) => {
  const answers = await routesWithoutToken(headers)

  expect(answers.map(outcomeOf)).toEqual(Array(12).fill('401 unauthenticated'))
  expect(answers.map(answer => answer.headers['cache-control'])).toEqual(Array(12).fill('no-store'))
})

it('says how to sign in', async () => {
  const answer = await taaliq.send({ path: '/v1/moderation/sites' })

  expect(answer.headers['www-authenticate']).toMatch(/^Bearer\b/u)
})

it('takes no token from the address', async () => {
  const token = await taaliq.tokenFor('admin')

  const answer = await taaliq.send({ path: `/v1/moderation/sites?access_token=${token}` })

  expect(outcomeOf(answer)).toBe('401 unauthenticated')
})

it('takes the scheme in any case', async () => {
  const token = await taaliq.tokenFor('admin')

  const answer = await taaliq.send({
    path: '/v1/moderation/sites',
    headers: { authorization: `bearer ${token}` },
  })

  expect(outcomeOf(answer)).toBe('200')
})

it.each(['admin', 'moderator', 'second'] as const)('lets %s do everything on demo', async person => {
  const { id } = await givenPendingComment()

  const [list, one, decided, many, audit, claimed, edited, replied, ...aboutAuthor] = await askEverything(
    person,
    'demo',
    id,
  )

  expect([list, one, audit].map(outcomeOf)).toEqual(['200', '200', '200'])
  expect(['200', '409 stale-decision']).toContain(outcomeOf(decided))
  expect(['200', '409 stale-decision']).toContain(outcomeOf(edited))
  expect(['200', '409 stale-decision']).toContain(outcomeOf(replied))
  expect(aboutAuthor.map(outcomeOf)).toEqual(['200', '200', '200'])
  expect([many, claimed].map(outcomeOf)).toEqual(['200', '200'])
})

it('lets a viewer look at comments, and neither decide nor see what others did', async () => {
  const { id } = await givenPendingComment()

  const answers = await askEverything('viewer', 'demo', id)

  expect(answers.map(outcomeOf)).toEqual(['200', '200', ...Array(9).fill('403 forbidden')])
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it('lets a stranger do nothing', async () => {
  const { id } = await givenPendingComment()

  const answers = await askEverything('stranger', 'demo', id)

  expect(answers.map(outcomeOf)).toEqual(Array(11).fill('403 forbidden'))
  expect(answers.map(answer => answer.headers['cache-control'])).toEqual(Array(11).fill('no-store'))
})

it.each(['moderator', 'second', 'viewer'] as const)('lets %s do nothing on another site', async person => {
  const { id } = await givenPendingComment({ site: 'strict' })

  const answers = await askEverything(person, 'strict', id)

  expect(answers.map(outcomeOf)).toEqual(Array(11).fill('403 forbidden'))
  expect(await readOne(id, 'strict')).toMatchObject({ status: 'pending', version: 1 })
})

it("does not find another site's comment", async () => {
  const { id } = await givenPendingComment({ site: 'strict' })

  const answers = await Promise.all([
    taaliq.one(id, { site: 'demo', person: 'moderator' }),
    taaliq.decide(id, approval, { site: 'demo', person: 'moderator' }),
    taaliq.one(id, { site: 'demo', person: 'admin' }),
    taaliq.decide(id, approval, { site: 'demo', person: 'admin' }),
    taaliq.edit(id, correction, { site: 'demo', person: 'admin' }),
    taaliq.reply(id, answer, { site: 'demo', person: 'admin' }),
    taaliq.authorHistory(id, {}, { site: 'demo', person: 'admin' }),
    taaliq.noteAuthor(id, note, { site: 'demo', person: 'admin' }),
    taaliq.markAuthor(id, mark, { site: 'demo', person: 'admin' }),
  ])

  expect(answers.map(outcomeOf)).toEqual(Array(9).fill('404 not-found'))
  expect(answers.map(({ headers }) => headers['cache-control'])).toEqual(Array(9).fill('no-store'))
  expect(await readOne(id, 'strict')).toMatchObject({ status: 'pending', version: 1 })
})

it.each([randomUUID(), 'x', '%00', '..%2f..%2fsites'])('does not find the comment %s', async id => {
  const answer = await taaliq.one(id)

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it.each(['admin', 'stranger'] as const)('shows %s no site that nobody made', async person => {
  const answers = await askEverything(person, 'nobody', randomUUID())

  expect(answers.every(({ status }) => status === 403 || status === 404)).toBe(true)
})

it.each(['/', '/sites/demo', '/sites/demo/nothing', '/sites/demo/comments/x/decision/y'])(
  'has no route %s',
  async path => {
    expect(outcomeOf(await taaliq.moderate('admin', { path }))).toBe('404 not-found')
  },
)

it.each([
  ['GET', '/sites/demo/decisions', 'POST'],
  ['GET', '/sites/demo/claims', 'POST'],
  ['DELETE', '/sites/demo/comments', 'GET'],
  ['POST', '/sites', 'GET'],
])('answers %s %s with 405 and what is allowed', async (method, path, allowed) => {
  const answer = await taaliq.moderate('admin', { method, path })

  expect(answer.status).toBe(405)
  expect(String(answer.headers.allow).split(/\s*,\s*/u)).toContain(allowed)
})

it('never decides by opening a link', async () => {
  const { id } = await givenPendingComment()
  const path = `/sites/demo/comments/${id}/decision?decision=approve&version=1`

  const answers = await Promise.all(
    ['GET', 'HEAD', 'OPTIONS'].map(method => taaliq.moderate('admin', { method, path })),
  )

  expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([405, 405])
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})
