import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../support/audit/open-newsroom.ts'
import { CommentPage } from '../support/contract/schemas/comment-page.ts'
import { ModeratedCommentInFull } from '../support/contract/schemas/moderated-comment.ts'

const day = 86_400
const article = { site: 'passing', thread: 'article-1' }
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await openNewsroom()
})

afterAll(() => newsroom?.close())

describe('a site whose threads close after a week', () => {
  const comment = (content: string) => ({ name: 'أمل', email: 'amal@example.com', content })
  const isClosed = async () => v.parse(CommentPage, JSON.parse((await newsroom.list(article)).body)).closed
  let id = ''
  const stateTold = async () => {
    const { body } = await newsroom.show('passing', 'viewer', id)
    return v.parse(ModeratedCommentInFull, JSON.parse(body)).thread.state
  }

  it('leaves a thread open while nothing in it is published', async () => {
    id = await newsroom.givenHeld('passing')

    newsroom.pass(8 * day)

    expect([await isClosed(), await stateTold()]).toEqual([false, 'open'])
    expect((await newsroom.submit(article, comment('قبل النشر'))).status).toBe(202)
  })

  it('closes it to every kind of form a week after the first was', async () => {
    await newsroom.decide('passing', 'moderator', id, { decision: 'approve', version: 1 })
    newsroom.pass(7 * day - 60)
    const before = await isClosed()

    newsroom.pass(60)

    const { body } = await newsroom.page(article)
    expect([before, await isClosed(), await stateTold()]).toEqual([false, true, 'closed'])
    expect(body).not.toContain('<form')
    expect((await newsroom.submit(article, comment('بعد الإغلاق'))).status).toBe(403)
  })

  it('leaves it closed when the first comment is taken back', async () => {
    await newsroom.decide('passing', 'moderator', id, { decision: 'hold', version: 2 })
    await newsroom.decide('passing', 'moderator', id, { decision: 'approve', version: 3 })

    expect(await isClosed()).toBe(true)
  })

  it('takes for no change that somebody closes what its age has closed', async () => {
    await newsroom.put('passing/threads/article-1', 'moderator', { state: 'closed' })

    expect((await newsroom.audit('passing', 'admin', { action: 'thread' })).body).toContain('"events":[]')
  })

  it('has it open again, and for good, when somebody opens it', async () => {
    await newsroom.put('passing/threads/article-1', 'moderator', { state: 'open' })
    newsroom.pass(300 * day)

    expect([await isClosed(), await stateTold()]).toEqual([false, 'open'])
    expect((await newsroom.submit(article, comment('مرة أخرى'))).status).toBe(202)
    const { body } = await newsroom.audit('passing', 'admin', { action: 'thread' })
    expect(JSON.parse(body)).toMatchObject({ events: [{ subject: 'article-1', from: 'closed', to: 'open' }] })
  })

  it('has it closed again when somebody closes it', async () => {
    const { status } = await newsroom.put('passing/threads/article-1', 'admin', { state: 'closed' })

    expect([status, await isClosed()]).toEqual([200, true])
  })
})
