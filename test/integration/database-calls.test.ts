import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readCapacity } from '../support/budgets/read-capacity.ts'
import { type Client, createClient } from '../support/contract/create-client.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { readMails } from '../support/contract/read-mails.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { endFaults, planFaults } from '../support/faults/plan-faults.ts'
import { type RunningTwin, startTwin } from '../support/start-twin.ts'

const place = { site: 'demo', thread: 'article' }

let twin: RunningTwin
let taaliq: Client

beforeAll(async () => {
  twin = await startTwin()
  taaliq = createClient(twin.url)
})

afterAll(() => twin?.close())

describe('one round of reads', () => {
  afterEach(() => endFaults(taaliq))

  it.each([
    { silent: 'GetItem', asked: ['Query'] },
    { silent: 'Query', asked: ['GetItem'] },
  ])('makes a page of a thread: $asked does not wait for $silent', async ({ silent, asked }) => {
    await taaliq.list(place)
    await planFaults(taaliq, { dynamodb: { operation: silent, error: 'timeout' } })

    const { calls } = await readCapacity(taaliq, () => taaliq.list(place))

    expect(operationsOf('reader-api', calls)).toEqual(asked)
  })

  // Each asks about a site of its own, which nothing that still goes on may have read meanwhile.
  it.each([
    { silent: 'GetItem', site: 'demo', asked: ['Query', 'Query', 'Query'] },
    { silent: 'Query', site: 'strict', asked: ['GetItem', 'GetItem'] },
  ])('makes a page of the queue: $asked does not wait for $silent', async ({ silent, site, asked }) => {
    await planFaults(taaliq, { dynamodb: { operation: silent, error: 'timeout' } })

    const { calls } = await readCapacity(taaliq, () =>
      taaliq.moderate('admin', { path: `/sites/${site}/comments` }),
    )

    expect(operationsOf('moderation-api', calls)).toEqual(asked)
  })
})

it('scans no table, whatever is asked for', async () => {
  const { calls } = await readCapacity(taaliq, async () => {
    await readAndWriteAsReaders()
    await decideAsModerators()
    await taaliq.send({ method: 'POST', path: '/local/schedules/run' })
    await expect.poll(() => readMails(taaliq), { timeout: 10_000 }).not.toEqual([])
  })

  const functions = new Set(calls.map(call => call.function))
  expect([...functions].toSorted()).toEqual(['mailer', 'moderation-api', 'reader-api', 'sweeper'])
  expect(calls.filter(({ operation }) => operation === 'Scan')).toEqual([])
})

const readAndWriteAsReaders = async () => {
  const { name, email, content } = sampleComment()
  await taaliq.postForm(place, { name, email, content })
  await taaliq.list(place, { order: 'newest', limit: 1 })
  await taaliq.send({ path: taaliq.threadPath(place) })
  await taaliq.send({ path: '/v1/sites/demo/counts?thread=article&thread=other' })
  await taaliq.send({ path: '/v1/openapi.json' })
}

const decideAsModerators = async () => {
  const id = await givenHeld()
  await taaliq.moderate('admin', { path: '/sites' })
  await taaliq.queue('demo', { status: 'approved', order: 'newest' })
  await taaliq.one(id)
  await taaliq.claim({ ids: [id] })
  await taaliq.authorHistory(id)
  await taaliq.noteAuthor(id, { text: 'ملاحظة' })
  await taaliq.markAuthor(id, { until: null })
  await taaliq.edit(id, { version: 1, content: 'نص آخر', reason: 'خطأ' })
  await taaliq.decide(id, { decision: 'approve', version: 2 })
  await taaliq.post(place, sampleComment({ parentId: id }))
  await taaliq.reply(id, { version: 3, content: 'شكرًا لك' })
  await taaliq.decideMany([{ id, decision: 'reject', version: 3 }])
}

const givenHeld = async () => readAnswer(Submitted, await taaliq.post(place, sampleComment()), 202).id

const operationsOf = (name: string, calls: readonly { function: string; operation: string }[]) =>
  calls.filter(call => call.function === name).map(({ operation }) => operation)
