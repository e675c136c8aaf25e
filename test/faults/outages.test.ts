import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient } from '../support/contract/create-client.ts'
import type { Answer } from '../support/contract/exchange.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readProblem } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { uniqueThread } from '../support/contract/unique.ts'
import { endProcesses } from '../support/faults/end-processes.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { readHeld } from '../support/faults/read-held.ts'
import { readPublic } from '../support/faults/read-public.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const patienceMilliseconds = 3000

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

/** Who waits, waits less than 3 s, and learns when to come again. */
const refused = async (answering: Promise<Answer>) => {
  const began = performance.now()
  const answer = await answering
  const milliseconds = performance.now() - began
  return {
    status: answer.status,
    code: readProblem(answer).code,
    retryAfter: Number(answer.headers['retry-after']) > 0,
    inTime: milliseconds < patienceMilliseconds || milliseconds,
  }
}

const unavailable = { status: 503, code: 'unavailable', retryAfter: true, inTime: true }

describe.each(['refuse', 'timeout', 'ThrottlingException', 'InternalServerError'] as const)(
  'while the database answers everything with: %s',
  error => {
    it('tells readers and moderators within 3 s to come again, and serves them at once afterwards', async () => {
      const thread = uniqueThread()
      const id = await givenHeld(thread)
      await taaliq.list({ thread })
      await taaliq.queue('demo')
      await planFaults(taaliq, { dynamodb: { error } })

      const readers = async () => ({
        submit: await refused(submit(thread)),
        list: await refused(taaliq.list({ thread })),
        counts: await refused(taaliq.send({ path: `/v1/sites/demo/counts?thread=${thread}` })),
      })
      const moderators = async () => ({
        queue: await refused(taaliq.queue('demo')),
        one: await refused(taaliq.one(id)),
        decide: await refused(taaliq.decide(id, { decision: 'approve', version: 1 })),
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
  },
)

it('keeps one comment of a submit whose answer was lost and that is sent again under its key', async () => {
  const thread = uniqueThread()
  const comment = sampleComment()
  const headers = { 'idempotency-key': `key-${thread}` }
  await submit(thread)
  await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout-after' } })

  const lost = await refused(submit(thread, comment, headers))
  await endFaults(taaliq)
  const again = readAnswer(Submitted, await submit(thread, comment, headers), 202)

  expect(lost).toEqual(unavailable)
  const same = (await heldIn(thread)).filter(({ content }) => content === comment.content)
  expect(same.map(({ id }) => id)).toEqual([again.id])
})

it('answers within 3 s when only the last write of a submit hangs', async () => {
  await submit(uniqueThread())
  await planFaults(taaliq, { dynamodb: { operation: 'TransactWriteItems', error: 'timeout' } })

  expect(await refused(submit(uniqueThread()))).toEqual(unavailable)
})

it.each(['kms', 'secretsmanager'] as const)(
  'tells readers to come again while a new instance cannot have its keys from %s',
  async service => {
    await endProcesses(twin, 'reader-api')
    await planFaults(taaliq, { [service]: { error: 'refuse' } })
    const thread = uniqueThread()

    const refusal = await refused(submit(thread))
    await endFaults(taaliq)

    expect(refusal).toEqual(unavailable)
    expect((await submit(thread)).status).toBe(202)
  },
)

const all = ['GetItem', 'BatchGetItem', 'Query', 'TransactWriteItems'] as const

/** Never three times the same call, which three tries cannot hide: of an operation, at most two at once. */
const oneInTwenty = { rate: 0.05, times: 2 } as const

it.each([
  { error: 'ThrottlingException', operations: all },
  { error: 'ProvisionedThroughputExceededException', operations: all },
  { error: 'TransactionConflict', operations: ['TransactWriteItems'] },
  { error: 'InternalServerError', operations: all },
] as const)(
  'shows none of 200 readers and moderators that one call in twenty failed: $error',
  async ({ error, operations }) => {
    const thread = uniqueThread()
    const ids = await givenSeveralHeld(thread, 50)

    const answers = await inBatches(Array.from({ length: 10 }), 1, async (_, round) => {
      const dynamodb = operations.map(operation => ({ operation, error, ...oneInTwenty }))
      await planFaults(taaliq, { dynamodb, seed: round })
      const atOnce = ids
        .slice(5 * round, 5 * round + 5)
        .map(async id => [
          await submit(thread),
          await taaliq.list({ thread }),
          await taaliq.decide(id, { decision: 'approve', version: 1 }),
          await taaliq.queue('demo'),
        ])
      return Promise.all(atOnce)
    })

    expect(answers.flat(2).map(({ status, text }) => (status < 400 ? status : text))).toEqual(
      ids.flatMap(() => [202, 200, 200, 200]),
    )
  },
)

it('counts exactly when every third transaction meets another one, and fails none but with 503', async () => {
  const thread = uniqueThread()
  const ids = await givenSeveralHeld(thread, 100)
  await planFaults(taaliq, {
    dynamodb: { error: 'TransactionConflict', operation: 'TransactWriteItems', rate: 0.3 },
  })

  const answers = await Promise.all(ids.map(id => taaliq.decide(id, { decision: 'approve', version: 1 })))
  await endFaults(taaliq)

  expect(answers.map(({ status }) => status).filter(status => status !== 200 && status !== 503)).toEqual([])
  const approved = ids.filter((_, index) => answers[index]?.status === 200)
  const { count, comments } = await readPublic(taaliq, thread)
  expect(comments.map(({ id }) => id).toSorted()).toEqual(approved.toSorted())
  expect(count).toBe(approved.length)
  expect((await heldIn(thread)).length).toBe(ids.length - approved.length)
})
