import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'
import { QueuePage } from '../support/contract/schemas/queue-page.ts'
import { Submitted } from '../support/contract/schemas/submitted.ts'
import { readItems } from '../support/database/read-items.ts'

const day = 86_400
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

describe('a site that keeps for thirty days what it refused', () => {
  const decide = (id: string, decision: string, version: number) =>
    newsroom.decide('forgetful', 'moderator', id, { decision, version })
  const readQueue = async (status: string, query = {}) => {
    const { body } = await newsroom.queue('forgetful', 'moderator', { status, limit: 100, ...query })
    return v.parse(QueuePage, JSON.parse(body))
  }
  const idsIn = async (status: string) => (await readQueue(status)).comments.map(({ id }) => id)
  const statusesOf = async (id: string, version: number) =>
    Promise.all([
      newsroom.show('forgetful', 'moderator', id),
      decide(id, 'approve', version),
      newsroom.edit('forgetful', 'moderator', id, { version, content: 'نص', reason: 'خطأ' }),
      newsroom.aboutAuthor('forgetful', 'moderator', id, 'author-history', {}),
    ]).then(answers => answers.map(({ status }) => status))

  it('lets the database delete by the attribute that says when', async () => {
    const { client, tables } = newsroom.database

    const { TimeToLiveDescription } = await client.send(
      new DescribeTimeToLiveCommand({ TableName: tables.comments }),
    )

    expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' })
  })

  it.each([
    ['reject', 'rejected'],
    ['spam', 'spam'],
    ['trash', 'trash'],
  ])('has it no more after «%s», though the database deletes late', async (decision, status) => {
    const id = await newsroom.givenHeld('forgetful')
    await decide(id, decision, 1)
    newsroom.pass(30 * day - 60)
    const before = await idsIn(status)

    newsroom.pass(120)

    expect([before, await idsIn(status)]).toEqual([[id], []])
    expect(await statusesOf(id, 2)).toEqual([404, 404, 404, 404])
  })

  it('tells with the decision until when', async () => {
    const id = await newsroom.givenHeld('forgetful')
    const decidedAt = newsroom.clock().getTime()

    await decide(id, 'reject', 1)

    const { body } = await newsroom.show('forgetful', 'viewer', id)
    const [, rejected] = v.parse(ModeratedCommentInFull, JSON.parse(body)).events
    expect(rejected?.until).toBe(new Date(decidedAt + 30 * day * 1000).toISOString())
  })

  it('keeps for good what was taken back in time', async () => {
    const id = await newsroom.givenHeld('forgetful')
    await decide(id, 'spam', 1)
    await decide(id, 'approve', 2)

    newsroom.pass(31 * day)

    expect(await idsIn('approved')).toContain(id)
    expect((await decide(id, 'trash', 3)).status).toBe(200)
  })

  it('counts from the last decision', async () => {
    const id = await newsroom.givenHeld('forgetful')
    await decide(id, 'reject', 1)
    newsroom.pass(20 * day)

    await decide(id, 'spam', 2)
    newsroom.pass(20 * day)

    expect(await idsIn('spam')).toContain(id)
  })

  it('forgets what its author withdrew', async () => {
    const { id, receipt } = v.parse(Submitted, JSON.parse((await newsroom.givenReceipt('forgetful')).body))
    const { status } = await newsroom.ask({
      method: 'POST',
      path: `/v1/sites/forgetful/threads/article-1/comments/${id}/withdrawal`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt }),
    })
    const before = await idsIn('trash')

    newsroom.pass(31 * day)

    expect(status).toBe(200)
    expect([before.includes(id), await idsIn('trash')]).toEqual([true, []])
  })

  it('goes on to what is kept after a page of what is not', async () => {
    const gone = [await newsroom.givenHeld('forgetful'), await newsroom.givenHeld('forgetful')]
    for (const id of gone) await decide(id, 'trash', 1)
    newsroom.pass(31 * day)
    const kept = await newsroom.givenHeld('forgetful')
    await decide(kept, 'trash', 1)

    const pages = await newsroom.everyPage(query =>
      newsroom.queue('forgetful', 'admin', { status: 'trash', limit: 1, ...query }),
    )

    const shown = pages.flatMap(({ body }) => v.parse(QueuePage, JSON.parse(body)).comments)
    expect(shown.map(({ id }) => id)).toEqual([kept])
  })

  it('keeps the words before an edit where they go with the comment, and nowhere else', async () => {
    const id = await newsroom.givenHeld('forgetful')
    const words = { version: 1, content: 'بلا رقم', reason: 'رقم هاتف' }
    await newsroom.edit('forgetful', 'moderator', id, { ...words, content: 'رقمي 0100' })
    await newsroom.edit('forgetful', 'moderator', id, { ...words, version: 2 })

    const { body } = await newsroom.show('forgetful', 'viewer', id)
    const audit = await newsroom.audit('forgetful', 'admin')
    const kept = await readItems(newsroom.database.client, newsroom.database.tables.comments)
    const events = v.parse(ModeratedCommentInFull, JSON.parse(body)).events
    expect(events.at(-1)?.before).toBe('رقمي 0100')
    expect(JSON.stringify(kept)).not.toContain('رقمي 0100')
    expect(audit.body).not.toContain('رقمي 0100')
  })
})
