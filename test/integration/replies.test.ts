import * as v from 'valibot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { CommentPage } from '../support/contract/schemas/comment-page.ts'
import { ProblemDocument } from '../support/contract/schemas/problem.ts'
import { Replied } from '../support/contract/schemas/replied.ts'

let newsroom: Newsroom

beforeEach(async () => {
  newsroom = await openNewsroom()
})

afterEach(() => newsroom?.close())

const answer = { version: 1, content: 'شكرًا لك' }

const replyAs = (sub: string, id: string, key = 'an-attempt') => newsroom.reply('daily', sub, id, answer, key)

const repliesTo = async (id: string) => {
  const pages = await newsroom.everyPage(query =>
    newsroom.list({ site: 'daily', thread: 'article-1' }, query),
  )
  const comments = pages.flatMap(({ body }) => v.parse(CommentPage, JSON.parse(body)).comments)
  return comments.filter(({ parentId }) => parentId === id)
}

it('never publishes an e-mail address as a moderator’s name', async () => {
  const id = await newsroom.givenHeld()
  const email = 'huda@daily.example'
  await newsroom.invite('daily', { email, name: email, role: 'moderator', locale: 'ar' })

  const { status, body } = await replyAs('huda', id)

  const { code, errors } = v.parse(ProblemDocument, JSON.parse(body))
  expect([status, code]).toEqual([422, 'invalid-comment'])
  expect(errors).toMatchObject([{ field: 'name', code: 'contains-email' }])
  expect(await repliesTo(id)).toEqual([])
})

it('answers in a closed thread', async () => {
  const id = await newsroom.givenHeld()
  await newsroom.closeThread('daily', 'article-1')

  const { status } = await replyAs('moderator', id)

  expect(status).toBe(200)
  expect(await repliesTo(id)).toMatchObject([{ name: 'سلمى', staff: true }])
})

it('remembers an attempt for two days, though a colleague has decided since', async () => {
  const id = await newsroom.givenHeld()
  await replyAs('moderator', id)
  await newsroom.decide('daily', 'admin', id, { decision: 'hold', version: 2 })
  newsroom.pass(47 * 3600)

  const again = await replyAs('moderator', id)

  expect(v.parse(Replied, JSON.parse(again.body)).comment).toMatchObject({ status: 'pending', version: 3 })
  expect(await repliesTo(id)).toHaveLength(1)
})

it('takes a retry that comes later than that for a late attempt', async () => {
  const id = await newsroom.givenHeld()
  await replyAs('moderator', id)
  newsroom.pass(49 * 3600)

  const { status } = await replyAs('moderator', id)

  expect(status).toBe(409)
  expect(await repliesTo(id)).toHaveLength(1)
})

it('publishes neither of the two where the write fails, and both at the next try', async () => {
  const id = await newsroom.givenHeld()
  newsroom.failNext('TransactWriteItemsCommand', 'InternalServerError')

  const failed = await replyAs('moderator', id)

  expect(failed.status).toBe(503)
  expect(await repliesTo(id)).toEqual([])
  expect((await replyAs('moderator', id)).status).toBe(200)
  expect(await repliesTo(id)).toHaveLength(1)
})
