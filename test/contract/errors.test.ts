import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const comments = '/v1/sites/demo/threads/contract-errors/comments'

const failures = [
  { call: { path: '/v1/nothing' }, outcome: '404 not-found' },
  { call: { path: '/nothing' }, outcome: '404 not-found' },
  { call: { path: '/v1/sites/demo' }, outcome: '404 not-found' },
  { call: { method: 'POST', path: '/v1/sites/demo/threads' }, outcome: '404 not-found' },
  { call: { path: '/v1/sites/nobody/threads/a/comments' }, outcome: '404 unknown-site' },
  { call: { path: '/v1/sites/nobody/threads/a' }, outcome: '404 unknown-site' },
  { call: { path: '/v1/sites/nobody/counts?thread=a' }, outcome: '404 unknown-site' },
  { call: { path: '/v1/sites/de%0Amo/threads/a/comments' }, outcome: '404 unknown-site' },
  { call: { path: '/v1/sites/demo/threads/a%0Ab/comments' }, outcome: '404 not-found' },
  { call: { path: '/v1/sites/demo/threads/a%09/comments' }, outcome: '404 not-found' },
  { call: { path: '/v1/sites/demo/threads/a%1F' }, outcome: '404 not-found' },
  { call: { path: `${comments}%20` }, outcome: '404 not-found' },
  { call: { path: `${comments}?cursor=x` }, outcome: '400 invalid-cursor' },
  { call: { method: 'POST', path: comments, body: 'x' }, outcome: '415 unsupported-media-type' },
  { call: { path: '/v1/moderation/sites' }, outcome: '401 unauthenticated' },
] as const

it.each(failures)('answers $call.path with $outcome as a problem document', async ({ call, outcome }) => {
  const answer = await taaliq.send(call)

  expect(outcomeOf(answer)).toBe(outcome)
  expect(answer.headers['cache-control']).toBe('no-store')
})

it.each([
  { method: 'DELETE', path: comments, allowed: ['GET', 'POST'] },
  { method: 'PUT', path: comments, allowed: ['GET', 'POST'] },
  { method: 'PATCH', path: comments, allowed: ['GET', 'POST'] },
  { method: 'POST', path: '/v1/sites/demo/counts', allowed: ['GET'] },
  { method: 'POST', path: '/v1/sites/demo/threads/contract-errors', allowed: ['GET'] },
  { method: 'DELETE', path: '/v1/openapi.json', allowed: ['GET'] },
])('answers $method $path with 405 and what is allowed', async ({ method, path, allowed }) => {
  const answer = await taaliq.send({ method, path })

  const allow = String(answer.headers.allow).split(/\s*,\s*/u)
  readProblem(answer)
  expect(answer.status).toBe(405)
  expect(allow).toEqual(expect.arrayContaining(allowed))
  expect(allow).not.toContain(method)
})

it('gives every answer a request id of its own', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => taaliq.send({ path: '/v1/nothing' })))

  expect(new Set(answers.map(answer => readProblem(answer).requestId)).size).toBe(3)
})

const canary = 'canary7f3a9c'

it.each([
  {
    what: 'a wrong field',
    sent: sampleComment({ email: `${canary} at`, website: canary, name: canary.repeat(20) }),
  },
  { what: 'a wrong parent', sent: sampleComment({ parentId: canary }) },
  { what: 'a wrong page', sent: sampleComment({ pageUrl: `https://${canary}.example/` }) },
  { what: 'an unknown field', sent: { [canary]: canary } },
  {
    what: 'the own address',
    sent: sampleComment({ email: `${canary}@a.example`, content: `${canary}@a.example` }),
  },
])('never echoes $what', async ({ sent }) => {
  const answer = await taaliq.post({ thread: uniqueThread() }, sent)

  expect(outcomeOf(answer)).toBe('422 invalid-comment')
  expect(answer.text + JSON.stringify(answer.headers)).not.toContain(canary)
})

it.each([
  { what: 'a path', call: { path: `/v1/${canary}` } },
  { what: 'a site', call: { path: `/v1/sites/${canary}/threads/a/comments` } },
  { what: 'a cursor', call: { path: `${comments}?cursor=${canary}` } },
  { what: 'a method', call: { method: 'DELETE', path: `/v1/sites/demo/threads/${canary}/comments` } },
  {
    what: 'a media type',
    call: { method: 'POST', path: comments, headers: { 'content-type': `text/${canary}` }, body: canary },
  },
  {
    what: 'a malformed body',
    call: {
      method: 'POST',
      path: comments,
      headers: { 'content-type': 'application/json' },
      body: `{"${canary}`,
    },
  },
  {
    what: 'an origin',
    call: {
      method: 'POST',
      path: comments,
      headers: { 'content-type': 'application/json', origin: `https://${canary}.example` },
      body: '{}',
    },
  },
  {
    what: 'a key',
    call: {
      method: 'POST',
      path: comments,
      headers: { 'content-type': 'application/json', 'idempotency-key': `${canary}\u00e9` },
      body: '{}',
    },
  },
  { what: 'a token', call: { path: '/v1/moderation/sites', headers: { authorization: `Bearer ${canary}` } } },
])('never echoes $what', async ({ call }) => {
  const answer = await taaliq.send(call)

  readProblem(answer)
  expect(answer.text + JSON.stringify(answer.headers)).not.toContain(canary)
})

it('never echoes what a moderator asked for', async () => {
  const answers = await Promise.all([
    taaliq.one(canary),
    taaliq.queue('demo', { cursor: canary }),
    taaliq.decide(randomUUID(), { decision: canary, version: canary, reason: canary }),
  ])

  expect(answers.map(answer => readProblem(answer).status).every(status => status >= 400)).toBe(true)
  expect(answers.map(({ text, headers }) => text + JSON.stringify(headers)).join()).not.toContain(canary)
})
