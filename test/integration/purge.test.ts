import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { erasePerson } from '../../shared/store/erase-person.ts'
import { type LossyRoom, openLossyRoom } from '../support/restore/open-lossy-room.ts'
import { createPurge } from '../support/restore/purge.ts'

let room: LossyRoom
let purge: ReturnType<typeof createPurge>
const why = { by: 'قسم القانون', reason: 'حكم محكمة' }

beforeAll(async () => {
  room = await openLossyRoom()
  purge = createPurge(room)
})

afterAll(() => room?.close())

const givenAnswered = async (thread: string) => {
  const id = await room.write('reem', { site: 'weekly', thread, notifyReplies: false })
  await room.moderate(id, 'approve', 1, 'weekly')
  await room.edit('weekly', 'moderator', id, { version: 2, content: 'كلام مشهِّر', reason: 'خطأ' })
  const answer = await room.write('ziad', { site: 'weekly', thread, parentId: id })
  await room.moderate(answer, 'approve', 1, 'weekly')
  return { id, answer }
}

const everything = async () => JSON.stringify(await room.items())

describe('a comment that is purged', () => {
  it('is gone with its words from everything, and out of its answers; the count is right', async () => {
    const { id, answer } = await givenAnswered('libel')

    const purged = await purge({ site: 'weekly', what: { comment: id }, ...why })

    expect(purged).toEqual({ comments: 1, answers: 1 })
    expect(await everything()).not.toContain('مشهِّر')
    expect(await room.published('weekly', 'libel')).toMatchObject({ count: 1, ids: [answer] })
  })

  it('leaves a whole audit, which says who, when and why', async () => {
    const { id } = await givenAnswered('whole')
    room.pass(1)

    await purge({ site: 'weekly', what: { comment: id }, ...why })

    expect(await room.breaks('weekly')).toEqual([])
    const { body } = await room.audit('weekly', 'admin', { order: 'newest', limit: 1 })
    expect(JSON.parse(body)).toMatchObject({
      events: [{ comment: id, from: 'approved', to: 'trash', ...why }],
    })
  })

  it('is brought back by no backup, nor into its answers', async () => {
    const { id, answer } = await givenAnswered('again')
    const backup = await room.backUp()
    await purge({ site: 'weekly', what: { comment: id }, ...why })
    await room.loseComment(answer)

    await room.restore(backup)

    expect(await everything()).not.toContain('مشهِّر')
    expect((await room.published('weekly', 'again')).ids).toEqual([answer])
  })

  it('is purged once, and is none of another site’s', async () => {
    const { id } = await givenAnswered('once')

    expect(await purge({ site: 'daily', what: { comment: id }, ...why })).toMatchObject({ comments: 0 })
    expect(await purge({ site: 'weekly', what: { comment: id }, ...why })).toMatchObject({ comments: 1 })
    expect(await purge({ site: 'weekly', what: { comment: id }, ...why })).toMatchObject({ comments: 0 })
  })
})

it('purges what was refused and is older than a day', async () => {
  const place = { site: 'busy', thread: 'old' }
  const [old, kept] = [await room.write('spammer', place), await room.write('reader', place)]
  await room.moderate(old, 'spam', 1, 'busy')
  const before = room.clock().toISOString()
  room.pass(3600)
  const young = await room.write('spammer2', place)
  await room.moderate(young, 'spam', 1, 'busy')

  const purged = await purge({ site: 'busy', what: { status: 'spam', before }, ...why })

  expect(purged.comments).toBe(1)
  const keys = (await room.items()).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)
  expect(
    keys.filter(key => key.endsWith(' COMMENT') && [old, kept, young].some(id => key.includes(id))),
  ).toHaveLength(2)
})

describe('a person who is erased', () => {
  const erase = async (id: string) => {
    const { client, tables } = room.database
    const authorKey = await room.authorKeyOf(id)
    return erasePerson({ client, tables, now: room.clock() }, authorKey)
  }

  it('is in nothing any more, and their comments are nobody’s', async () => {
    const thread = 'erased'
    const id = await room.write('layla', { thread })
    await room.confirm(id)
    await room.moderate(id, 'approve')
    await room.lettersAfter()
    await room.aboutAuthor('daily', 'admin', id, 'author/notes', { text: 'ملاحظة' }, 'a-note-of-layla')
    const authorKey = await room.authorKeyOf(id)
    const [backup, authorsBackup] = [await room.backUp(), await room.backUpAuthors()]

    const erased = await erase(id)

    expect(erased).toEqual({ outcome: 'erased', comments: 1, mails: 1, remarks: 1 })
    expect(await everything()).not.toContain(authorKey)
    expect((await room.published('daily', thread)).ids).toEqual([id])
    await room.loseComment(id)
    await room.restore(backup)
    const { counts } = await room.restoreAuthors(authorsBackup)
    expect(counts['author']).toMatchObject({ gone: 1 })
    expect(await everything()).not.toContain(`"authorKey":{"S":"${authorKey}"}`)
  })
})
