import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { commentForm } from '../support/contract/html.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { type Answered, answerInTime, unavailable } from '../support/faults/answer-in-time.ts'
import { endProcesses } from '../support/faults/end-processes.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { readHeld } from '../support/faults/read-held.ts'
import { readPublic } from '../support/faults/read-public.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

let twin: RunningTwin
let taaliq: Client

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
})

afterAll(() => twin?.close())

afterEach(() => endFaults(taaliq))

const submit = (thread: string, comment = sampleComment(), headers: Record<string, string> = {}) =>
  taaliq.post({ thread }, comment, { headers })

const givenHeld = async (thread = uniqueThread()) => readAnswer(Submitted, await submit(thread), 202).id

const givenSeveralHeld = (thread: string, count: number) =>
  inBatches(Array.from({ length: count }), 8, () => givenHeld(thread))

const heldIn = async (thread: string) =>
  (await readHeld(taaliq)).filter(comment => comment.thread.id === thread)

const outages = [
  'refuse',
  'timeout',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'InternalServerError',
] as const

describe.each(outages)('while the database answers everything with: %s', error => {
  it('tells readers and moderators within 3 s to come again, and serves them at once afterwards', async () => {
    const thread = uniqueThread()
    const id = await givenHeld(thread)
    await taaliq.list({ thread })
    await taaliq.queue('demo')
    await planFaults(taaliq, { dynamodb: { error } })

    const readers = async () => ({
      submit: await answerInTime(submit(thread)),
      list: await answerInTime(taaliq.list({ thread })),
      counts: await answerInTime(taaliq.send({ path: `/v1/sites/demo/counts?thread=${thread}` })),
    })
    const moderators = async () => ({
      queue: await answerInTime(taaliq.queue('demo')),
      one: await answerInTime(taaliq.one(id)),
      decide: await answerInTime(taaliq.decide(id, { decision: 'approve', version: 1 })),
    })
    const [toReaders, toModerators] = await Promise.all([readers(), moderators()])
    await endFaults(taaliq)
    const recovered = [
      await submit(thread),
      await taaliq.list({ thread }),
      await taaliq.queue('demo'),
      await taaliq.decide(id, { decision: 'approve', version: 1 }),
    ]

    expect(toReaders).toEqual({ submit: unavailable, list: unavailable, counts: unavailable })
    expect(toModerators).toEqual({ queue: unavailable, one: unavailable, decide: unavailable })
    expect(recovered.map(({ status }) => status)).toEqual([202, 200, 200, 200])
    expect((await heldIn(thread)).length).toBe(1)
  })
})

it('keeps one comment of a submit whose answer was lost and that is sent again under its key', async () => {
  const thread = uniqueThread()
  const comment = sampleComment()
  const headers = { 'idempotency-key': `key-${thread}` }
  await submit(thread)
  await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout-after' } })

  const lost = await answerInTime(submit(thread, comment, headers))
  await endFaults(taaliq)
  const again = readAnswer(Submitted, await submit(thread, comment, headers), 202)

  expect(lost).toEqual(unavailable)
  const same = (await heldIn(thread)).filter(({ content }) => content === comment.content)
  expect(same.map(({ id }) => id)).toEqual([again.id])
})

it('answers within 3 s when only the last write of a submit hangs', async () => {
  await submit(uniqueThread())
  await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout' } })

  expect(await answerInTime(submit(uniqueThread()))).toEqual(unavailable)
})

it.each(['timeout', 'InternalServerError'] as const)(
  'gives a browser its words back within 3 s, on a page that needs no database: %s',
  async error => {
    const thread = uniqueThread()
    const { name, email, content } = sampleComment()
    const fields = { name, email, content, parentId: await givenHeld(thread) }
    await planFaults(taaliq, { dynamodb: { error } })

    const began = performance.now()
    const answer = await taaliq.postForm({ thread }, fields, { headers: { accept: 'text/html' } })
    const milliseconds = performance.now() - began

    expect(answer.status).toBe(503)
    expect(commentForm(answer.text)?.fields).toMatchObject(fields)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(milliseconds).toBeLessThan(3000)
  },
)

it('names to a browser what is wrong with its words, and keeps them, while the list cannot be read', async () => {
  const thread = uniqueThread()
  const { name, content } = sampleComment()
  await givenHeld(thread)
  await planFaults(taaliq, { dynamodb: { operation: 'Query', error: 'InternalServerError' } })

  const answer = await taaliq.postForm({ thread }, { name, email: '', content, parentId: '4711' })

  expect(answer.status).toBe(422)
  expect(commentForm(answer.text)?.fields).toMatchObject({ name, email: '', content })
  expect(commentForm(answer.text)?.fields).not.toHaveProperty('parentId')
})

it('lets a page read that we are down, and ask before it writes, where a new instance knows no site', async () => {
  await endProcesses(twin, 'reader-api')
  await planFaults(taaliq, { dynamodb: { error: 'InternalServerError' } })
  const [thread, { origin }] = [uniqueThread(), taaliq]
  const asked = { origin, 'access-control-request-method': 'POST' }

  const answers = [
    await taaliq.send({ method: 'OPTIONS', path: taaliq.commentsPath({ thread }), headers: asked }),
    await submit(thread, sampleComment(), { origin }),
    await taaliq.list({ thread }, {}, { origin }),
  ]

  expect(answers.map(({ status, headers }) => [status, headers['access-control-allow-origin']])).toEqual([
    [204, origin],
    [503, origin],
    [503, '*'],
  ])
})

it.each(['kms', 'secretsmanager'] as const)(
  'tells readers to come again while a new instance cannot have its keys from %s',
  async service => {
    await endProcesses(twin, 'reader-api')
    await planFaults(taaliq, { [service]: { error: 'refuse' } })
    const thread = uniqueThread()

    const refusal = await answerInTime(submit(thread))
    await endFaults(taaliq)

    expect(refusal).toEqual(unavailable)
    expect((await submit(thread)).status).toBe(202)
  },
)

describe.each([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'TransactionConflict',
] as const)('while every write in a transaction is answered: %s', error => {
  it('tells who writes within 3 s to come again, loses and doubles nothing, and lets everybody read', async () => {
    const thread = uniqueThread()
    const id = await givenHeld(thread)
    const comment = sampleComment()
    const headers = { 'idempotency-key': `key-${thread}` }
    const decision = { decision: 'approve', version: 1 }
    // As many instances as there will be requests at once: none of them has to start first.
    await givenSeveralHeld(uniqueThread(), 4)
    await Promise.all([taaliq.queue('demo'), taaliq.one(id)])
    await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error } })

    const [onceHeld, atOnce, decide, list, queue] = await Promise.all([
      answerInTime(submit(thread, comment, headers)),
      answerInTime(taaliq.post({ site: 'open', thread }, comment, { headers })),
      answerInTime(taaliq.decide(id, decision)),
      taaliq.list({ thread }),
      taaliq.queue('demo'),
    ])
    await endFaults(taaliq)
    const submitted = readAnswer(Submitted, await submit(thread, comment, headers), 202)
    const published = readAnswer(
      Submitted,
      await taaliq.post({ site: 'open', thread }, comment, { headers }),
      201,
    )
    const decided = await taaliq.decide(id, decision)

    expect({ onceHeld, atOnce, decide }).toEqual({
      onceHeld: unavailable,
      atOnce: unavailable,
      decide: unavailable,
    })
    expect([list.status, queue.status, decided.status]).toEqual([200, 200, 200])
    expect((await heldIn(thread)).map(held => held.id)).toEqual([submitted.id])
    expect((await readPublic(taaliq, thread, 'open')).comments.map(each => each.id)).toEqual([published.id])
    expect(await readPublic(taaliq, thread)).toMatchObject({ count: 1, comments: [{ id }] })
  })
})

const all = ['GetItem', 'BatchGetItem', 'Query', 'TransactWriteItems', 'UpdateItem'] as const

const overwhelmed = [
  { error: 'ThrottlingException', operations: all },
  { error: 'ProvisionedThroughputExceededException', operations: all },
  { error: 'TransactionConflict', operations: ['TransactWriteItems', 'UpdateItem'] },
] as const

it.each([...overwhelmed, { error: 'InternalServerError', operations: all }] as const)(
  'shows none of 200 readers and moderators that one call in twenty failed: $error',
  async ({ error, operations }) => {
    const thread = uniqueThread()
    const ids = await givenSeveralHeld(thread, 50)
    const dynamodb = operations.map(operation => ({ operation, error, rate: 0.05 }))
    await planFaults(taaliq, { dynamodb })

    const answers = await inBatches(ids, 5, async id => [
      await submit(thread),
      await taaliq.list({ thread }),
      await taaliq.decide(id, { decision: 'approve', version: 1 }),
      await taaliq.queue('demo'),
    ])

    expect(answers.flat().map(({ status, text }) => (status < 400 ? status : text))).toEqual(
      ids.flatMap(() => [202, 200, 200, 200]),
    )
  },
)

describe.each(overwhelmed)('while three calls in ten are answered: $error', ({ error, operations }) => {
  it('serves nine in ten, tells the others within 3 s to come again, loses nothing and doubles nothing', async () => {
    const thread = uniqueThread()
    const ids = await givenSeveralHeld(thread, 30)
    const comments = ids.map(id => ({
      comment: sampleComment(),
      headers: { 'idempotency-key': `key-${id}` },
    }))
    const write = ({ comment, headers }: (typeof comments)[number]) => submit(thread, comment, headers)
    const approve = (id: string) => taaliq.decide(id, { decision: 'approve', version: 1 })
    await planFaults(taaliq, {
      dynamodb: operations.map(operation => ({ operation, error, rate: 0.3 })),
    })

    const submits = await inBatches(comments, 4, each => answerInTime(write(each)))
    const decides = await inBatches(ids, 4, id => answerInTime(approve(id)))
    const lists = await inBatches(ids, 4, () => answerInTime(taaliq.list({ thread })))
    const queues = await inBatches(ids, 4, () => answerInTime(taaliq.queue('demo')))
    await endFaults(taaliq)
    const kept = await heldIn(thread)
    const shown = await readPublic(taaliq, thread)
    const again = await inBatches(comments, 4, async each => readAnswer(Submitted, await write(each), 202).id)

    const everything = [...submits, ...decides, ...lists, ...queues]
    const refusals = everything.filter(answer => !isServed(answer))
    expect(refusals).toEqual(refusals.map(() => unavailable))
    expect(refusals.length).toBeLessThanOrEqual(0.1 * everything.length)
    const acknowledged = again.filter((_, index) => isServed(submits[index]))
    const [approved = [], undecided = []] = [true, false].map(was =>
      ids.filter((_, index) => isServed(decides[index]) === was),
    )
    expect(kept.map(({ id }) => id).toSorted()).toEqual([...acknowledged, ...undecided].toSorted())
    expect((await heldIn(thread)).map(({ id }) => id).toSorted()).toEqual([...again, ...undecided].toSorted())
    expect(shown.comments.map(({ id }) => id).toSorted()).toEqual(approved.toSorted())
    expect(shown.count).toBe(approved.length)
  })
})

const isServed = (answer: Answered | undefined) => answer?.status === 200 || answer?.status === 202
