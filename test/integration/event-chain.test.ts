import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chainOf } from '../support/audit/chain-of.ts'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { DecisionResults } from '../support/contract/schemas/decision-results.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'

let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

const decide = (id: string, decision: string, version: number, reason?: string) =>
  newsroom.decide('daily', 'moderator', id, { decision, version, ...(reason !== undefined && { reason }) })

it('chains each decision to the one before it, and the first to the comment itself', async () => {
  const id = await newsroom.givenHeld()

  await decide(id, 'approve', 1)
  await decide(id, 'reject', 2, 'إعلان')
  await decide(id, 'hold', 3, '')

  const { version, versions, carried, computed } = await chainOf(newsroom.database, id)
  expect([version, ...versions]).toEqual([4, 2, 3, 4])
  expect(carried).toEqual(computed)
})

it('chains an edit between decisions, with the words that it replaced', async () => {
  const id = await newsroom.givenHeld()

  await newsroom.edit('daily', 'moderator', id, { version: 1, content: 'نص آخر', reason: 'خطأ' })
  await decide(id, 'approve', 2)
  await newsroom.edit('daily', 'admin', id, { version: 3, content: 'نص ثالث', reason: 'خطأ' })

  const { version, versions, carried, computed } = await chainOf(newsroom.database, id)
  expect([version, ...versions]).toEqual([4, 2, 3, 4])
  expect(carried).toEqual(computed)
})

it('chains what a reply approves', async () => {
  const id = await newsroom.givenHeld()

  await newsroom.reply('daily', 'moderator', id, { version: 1, content: 'شكرًا لك' }, 'an-attempt')
  await decide(id, 'reject', 2)

  const { versions, carried, computed } = await chainOf(newsroom.database, id)
  expect(versions).toEqual([2, 3])
  expect(carried).toEqual(computed)
})

it('chains a withdrawal to a comment that it may not read, once', async () => {
  const receipt = v.parse(Submitted, JSON.parse((await newsroom.givenReceipt()).body))

  const answers = [await withdraw(receipt), await withdraw(receipt)]

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const { version, carried, computed } = await chainOf(newsroom.database, receipt.id)
  expect(version).toBe(2)
  expect(carried).toEqual(computed)
})

it('goes on from a withdrawal', async () => {
  const receipt = v.parse(Submitted, JSON.parse((await newsroom.givenReceipt()).body))
  await withdraw(receipt)

  await decide(receipt.id, 'hold', 2)

  const { carried, computed } = await chainOf(newsroom.database, receipt.id)
  expect(carried).toHaveLength(3)
  expect(carried).toEqual(computed)
})

it('chains what one bulk decides on the same comment again, after it was told to be late', async () => {
  const id = await newsroom.givenHeld()
  await decide(id, 'approve', 1)

  const { body } = await newsroom.decideMany('daily', 'moderator', [
    { id, decision: 'spam', version: 1 },
    { id, decision: 'reject', version: 2 },
    { id, decision: 'trash', version: 3 },
  ])

  const { results } = v.parse(DecisionResults, JSON.parse(body))
  expect(results.map(({ status }) => status)).toEqual([409, 200, 200])
  const { carried, computed } = await chainOf(newsroom.database, id)
  expect(carried).toHaveLength(4)
  expect(carried).toEqual(computed)
})

it('chains what a bulk decides after somebody else was first', async () => {
  const id = await newsroom.givenHeld()
  const both = [
    { id, decision: 'approve', version: 1 },
    { id, decision: 'spam', version: 2 },
    { id, decision: 'trash', version: 3 },
  ]

  await Promise.all([
    newsroom.decideMany('daily', 'moderator', both),
    newsroom.decideMany('daily', 'admin', both),
  ])

  const { version, carried, computed } = await chainOf(newsroom.database, id)
  expect(carried).toHaveLength(v.parse(v.number(), version))
  expect(carried).toEqual(computed)
})

it('keeps one chain however many decide at once', async () => {
  const id = await newsroom.givenHeld()

  const answers = await Promise.all(
    ['approve', 'spam', 'trash', 'reject', 'hold'].map(decision => decide(id, decision, 1)),
  )

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(4)
  const { versions, carried, computed } = await chainOf(newsroom.database, id)
  expect(versions).toEqual([2])
  expect(carried).toEqual(computed)
})

it('shows no hash to anybody', async () => {
  const id = await newsroom.givenHeld()
  await decide(id, 'approve', 1)
  const { carried } = await chainOf(newsroom.database, id)

  await newsroom.show('daily', 'admin', id)
  await newsroom.queue('daily', 'admin', { status: 'approved' })
  await newsroom.list({ site: 'daily', thread: 'article-1' })
  await decide(id, 'reject', 1)

  const answered = JSON.stringify(newsroom.answers)
  expect(carried.filter(hash => answered.includes(`${hash}`))).toEqual([])
})

const withdraw = ({ id, receipt }: { id: string; receipt: string }) =>
  newsroom.ask({
    method: 'POST',
    path: `/v1/sites/daily/threads/article-1/comments/${id}/withdrawal`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt }),
  })
