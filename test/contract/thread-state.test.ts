import { expect, it } from 'vitest'
import type { Person } from '../support/contract/create-client.ts'
import { givenApprovedComment } from '../support/contract/given-comments.ts'
import { readAudit } from '../support/contract/read-audit.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const set = (thread: string, json: object, person: Person = 'moderator', site = 'demo') =>
  taaliq.moderate(person, {
    method: 'PUT',
    path: `/sites/${site}/threads/${encodeURIComponent(thread)}`,
    json,
  })

const eventsOf = async (thread: string) => {
  const { events } = await readAudit('demo', { action: 'thread', limit: 100 })
  return events.filter(event => event.subject === thread)
}

it('closes a thread: what is there can be read, and nothing be added', async () => {
  const thread = uniqueThread()

  const answer = await set(thread, { state: 'closed' })

  expect([answer.status, answer.text]).toEqual([200, '{"state":"closed"}'])
  expect(await readThread({ thread })).toMatchObject({ closed: true, comments: [] })
  expect(outcomeOf(await taaliq.post({ thread }, sampleComment()))).toBe('403 comments-closed')
})

it('keeps what was approved in a thread that is closed', async () => {
  const { id, thread } = await givenApprovedComment()
  const { headers } = await taaliq.list({ thread })

  await set(thread, { state: 'closed' })

  const after = await taaliq.list({ thread })
  expect(await readThread({ thread })).toMatchObject({ closed: true, count: 1, comments: [{ id }] })
  expect(after.headers.etag).not.toBe(headers.etag)
})

it('tells moderators beside a comment whether its thread is open', async () => {
  const { id, thread } = await givenApprovedComment()
  const before = await readOne(id)

  await set(thread, { state: 'closed' })

  expect([before.thread.state, (await readOne(id)).thread.state]).toEqual(['open', 'closed'])
})

it('opens a thread again', async () => {
  const thread = uniqueThread()
  await set(thread, { state: 'closed' })

  await set(thread, { state: 'open' }, 'admin')

  expect(await readThread({ thread })).toMatchObject({ closed: false })
  expect((await taaliq.post({ thread }, sampleComment())).status).toBe(202)
})

it('closes a thread whose name is Arabic', async () => {
  const thread = `مقال-${uniqueThread()}`

  await set(thread, { state: 'closed' })

  expect(await readThread({ thread })).toMatchObject({ closed: true })
})

it('tells in the audit who closed a thread and opened it, once each', async () => {
  const thread = uniqueThread()

  await set(thread, { state: 'closed' })
  await set(thread, { state: 'closed' }, 'second')
  await set(thread, { state: 'open' }, 'admin')

  expect(await eventsOf(thread)).toMatchObject([
    { action: 'thread', subject: thread, from: 'closed', to: 'open', by: 'ليلى' },
    { action: 'thread', subject: thread, from: 'open', to: 'closed', by: 'سلمى' },
  ])
})

it('closes all of several threads that are closed at the same moment', async () => {
  const threads = [uniqueThread(), uniqueThread(), uniqueThread()]

  const answers = await Promise.all(threads.map(thread => set(thread, { state: 'closed' })))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
})

it.each([
  ['viewer', 'demo'],
  ['stranger', 'demo'],
  ['moderator', 'strict'],
] as const)('lets %s close nothing on %s', async (person, site) => {
  const thread = uniqueThread()

  const answer = await set(thread, { state: 'closed' }, person, site)

  expect(outcomeOf(answer)).toBe('403 forbidden')
  expect(await readThread({ thread, site })).toMatchObject({ closed: false })
})

it.each([
  [{}, 'state: required'],
  [{ state: 'read-only' }, 'state: invalid'],
  [{ state: true }, 'state: invalid'],
])('refuses %j', async (json, error) => {
  const answer = await set(uniqueThread(), json)

  expect(outcomeOf(answer)).toBe('422 invalid-settings')
  expect(readProblem(answer).errors?.map(({ field, code }) => `${field}: ${code}`)).toEqual([error])
})

it('does not find a thread that none may be called', async () => {
  const answer = await set('a b', { state: 'closed' })

  expect(outcomeOf(answer)).toBe('404 not-found')
})

it('asks who brings no token to sign in', async () => {
  const answer = await taaliq.send({ method: 'PUT', path: '/v1/moderation/sites/demo/threads/any' })

  expect(outcomeOf(answer)).toBe('401 unauthenticated')
})

it('answers another method with 405 and what is allowed', async () => {
  const answer = await taaliq.moderate('admin', { path: '/sites/demo/threads/any' })

  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toContain('PUT')
})
