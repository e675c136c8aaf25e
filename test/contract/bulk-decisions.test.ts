import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { approve, givenPendingComment } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAnswer } from '../support/contract/read-answer.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { DecisionResults } from '../support/contract/schemas/decision-results.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const decideAll = async (decisions: readonly Record<string, unknown>[]) =>
  readAnswer(DecisionResults, await taaliq.decideMany(decisions)).results

it('answers each decision in the order of asking, and lets each stand alone', async () => {
  const [first, taken, last] = await Promise.all([
    givenPendingComment(),
    givenPendingComment(),
    givenPendingComment(),
  ])
  const unknown = randomUUID()
  await approve(taken.id)

  const results = await decideAll([
    { id: first.id, decision: 'approve', version: 1 },
    { id: taken.id, decision: 'spam', version: 1 },
    { id: unknown, decision: 'approve', version: 1 },
    { id: last.id, decision: 'trash', version: 1 },
  ])

  const { events } = await readOne(taken.id)
  expect(results).toMatchObject([
    { id: first.id, status: 200, version: 2 },
    {
      id: taken.id,
      status: 409,
      current: { status: 'approved', version: 2, by: events[1]?.by, at: events[1]?.at },
    },
    { id: unknown, status: 404 },
    { id: last.id, status: 200, version: 2 },
  ])
  expect(await readOne(last.id)).toMatchObject({ status: 'trash' })
})

it.each(['x', 'a'.repeat(3000), '#', ''])('does not find %j, and decides on the rest', async id => {
  const { id: given } = await givenPendingComment()

  const results = await decideAll([
    { id, decision: 'approve', version: 1 },
    { id: given, decision: 'approve', version: 1 },
  ])

  expect(results.map(({ status }) => status)).toEqual([404, 200])
})

it("does not find another site's comment", async () => {
  const { id } = await givenPendingComment({ site: 'strict' })

  const results = await decideAll([{ id, decision: 'approve', version: 1 }])

  expect(results).toMatchObject([{ id, status: 404 }])
  expect(await readOne(id, 'strict')).toMatchObject({ status: 'pending' })
})

it('decides 100 comments of one thread and counts them', async () => {
  const thread = uniqueThread()
  const given = await inBatches(Array(100).fill(0), 10, () => givenPendingComment({ thread }))

  const results = await decideAll(given.map(({ id }) => ({ id, decision: 'approve', version: 1 })))

  expect(results.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
  expect(results.filter(({ status, version }) => status !== 200 || version !== 2)).toEqual([])
  expect(await readThread({ thread }, { limit: 100 })).toMatchObject({ count: 100 })
})

it('decides one comment that is named twice once', async () => {
  const { id } = await givenPendingComment()

  const results = await decideAll([
    { id, decision: 'approve', version: 1 },
    { id, decision: 'spam', version: 1 },
  ])

  expect(results).toMatchObject([
    { id, status: 200, version: 2 },
    { id, status: 409, current: { status: 'approved' } },
  ])
})

it('gives every comment of two simultaneous batches one winner', async () => {
  const thread = uniqueThread()
  const given = await inBatches(Array(30).fill(0), 10, () => givenPendingComment({ thread }))
  const batch = (decision: string) => given.map(({ id }) => ({ id, decision, version: 1 }))

  const [one, two] = await Promise.all([decideAll(batch('approve')), decideAll(batch('reject'))])

  const pairs = one.map(({ status }, index) => [status, two[index]?.status].join())
  const approved = one.filter(({ status }) => status === 200).length
  expect(pairs.filter(pair => pair !== '200,409' && pair !== '409,200')).toEqual([])
  expect(await readThread({ thread })).toMatchObject({ count: approved })
})

it('refuses 101 decisions and makes none', async () => {
  const { id } = await givenPendingComment()
  const decisions = Array.from({ length: 100 }, () => ({ id: randomUUID(), decision: 'spam', version: 1 }))

  const answer = await taaliq.decideMany([{ id, decision: 'spam', version: 1 }, ...decisions])

  expect(outcomeOf(answer)).toMatch(/^(400|413|422) /u)
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it.each([
  ['without a version', { decision: 'approve' }],
  ['with a version in text', { decision: 'approve', version: '1' }],
  ['that there is not', { decision: 'publish', version: 1 }],
])('makes no decision %s', async (_, decision) => {
  const { id } = await givenPendingComment()

  const answer = await taaliq.decideMany([{ id, ...decision }])

  expect(answer.status === 422 || answer.text.includes('"status":422')).toBe(true)
  expect(await readOne(id)).toMatchObject({ status: 'pending', version: 1 })
})

it.each([[undefined], [null], ['x'], [{}]])('refuses %j as a list of decisions', async decisions => {
  const answer = await taaliq.moderate('admin', { path: '/sites/demo/decisions', json: { decisions } })

  expect(answer.status).toBe(422)
})
