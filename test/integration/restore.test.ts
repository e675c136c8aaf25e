import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memberKey, threadKey } from '../../shared/store/keys.ts'
import { type LossyRoom, openLossyRoom } from '../support/restore/open-lossy-room.ts'

let room: LossyRoom
let threads = 0

beforeAll(async () => {
  room = await openLossyRoom()
})

afterAll(() => room?.close())

const newThread = () => {
  threads += 1
  return `article-${threads + 100}`
}

const givenApproved = async (thread: string, name = 'reem', site = 'weekly') => {
  const id = await room.write(name, { site, thread, notifyReplies: false })
  await room.moderate(id, 'approve', 1, site)
  return id
}

describe('a comment that was lost', () => {
  it('is public again, and counted once', async () => {
    const thread = newThread()
    const [first, second] = [await givenApproved(thread), await givenApproved(thread)]
    const backup = await room.backUp()
    await room.loseComment(first)

    await room.restore(backup)

    expect(await room.published('weekly', thread)).toMatchObject({ count: 2, ids: [first, second] })
    expect(await room.breaks('weekly')).toEqual([])
  })

  it('comes back with what was decided since', async () => {
    const thread = newThread()
    const [taken, given, withdrawn] = [
      await givenApproved(thread),
      await room.write('huda', { site: 'weekly', thread }),
      await room.write('nada', { site: 'weekly', thread }),
    ]
    const backup = await room.backUp()
    await room.moderate(taken, 'spam', 2, 'weekly')
    await room.moderate(given, 'reject', 1, 'weekly')
    await room.moderate(given, 'approve', 2, 'weekly')
    await room.moderate(withdrawn, 'trash', 1, 'weekly')
    const before = await room.items()
    for (const id of [taken, given, withdrawn]) await room.loseComment(id)

    const { left } = await room.restore(backup)

    expect(left).toEqual([])
    expect(await room.published('weekly', thread)).toMatchObject({ count: 1, ids: [given] })
    expect(await room.items()).toEqual(before)
  })

  it('stays away where its words were edited since, and is named: they are in no event', async () => {
    const thread = newThread()
    const id = await givenApproved(thread)
    const backup = await room.backUp()
    await room.edit('weekly', 'moderator', id, { version: 2, content: 'بلا رقم الهاتف', reason: 'رقم هاتف' })
    const edited = await itemOf(`COMMENT#${id} COMMENT`)
    await room.loseComment(id)

    const { left } = await room.restore(backup)

    expect(left).toEqual([`COMMENT#${id} COMMENT`])
    expect((await room.published('weekly', thread)).ids).toEqual([])
    await room.put({ ...edited })
  })

  it('stays away once its time has run out', async () => {
    const id = await room.write('maya', { site: 'forgetful', thread: newThread() })
    await room.moderate(id, 'reject', 1, 'forgetful')
    const backup = await room.backUp()
    room.pass(31 * 86_400)
    await room.loseComment(id)

    const { counts } = await room.restore(backup)

    expect(counts['comment']).toMatchObject({ gone: 1 })
    expect(await room.breaks('forgetful')).toEqual([])
  })
})

describe('a comment that is there', () => {
  it('stays as it was decided and worded since', async () => {
    const thread = newThread()
    const id = await givenApproved(thread)
    const backup = await room.backUp()
    await room.edit('weekly', 'moderator', id, { version: 2, content: 'كلام آخر', reason: 'خطأ' })
    await room.moderate(id, 'hold', 3, 'weekly')
    const before = await room.items()

    await room.restore(backup)

    expect(await room.items()).toEqual(before)
  })

  it('is mended where a hand altered it, with what was decided since', async () => {
    const thread = newThread()
    const id = await givenApproved(thread)
    const words = (await room.published('weekly', thread)).contents
    const backup = await room.backUp()
    const whole = (await room.items()).find(({ pk, sk }) => pk?.S === `COMMENT#${id}` && sk?.S === 'COMMENT')
    await room.put({ ...whole, content: { S: 'اشترِ الآن' }, name: { S: '' } })
    await room.moderate(id, 'hold', 2, 'weekly')
    await room.moderate(id, 'approve', 3, 'weekly')

    await room.restore(backup)

    expect((await room.published('weekly', thread)).contents).toEqual(words)
    expect(await room.breaks('weekly')).toEqual([])
  })

  it('keeps what was severed from it, and that its address was confirmed', async () => {
    const id = await givenApproved(newThread())
    const backup = await room.backUp()
    const whole = (await room.items()).find(({ pk, sk }) => pk?.S === `COMMENT#${id}` && sk?.S === 'COMMENT')
    const { authorKey: _, authorPk: __, authorSk: ___, ...severed } = whole ?? {}
    await room.put({ ...severed, verified: { BOOL: true } })
    const before = await room.items()

    await room.restore(backup)

    expect(await room.items()).toEqual(before)
  })
})

describe('a history', () => {
  it('is whole again, of comments, of their authors and of the site itself', async () => {
    const id = await givenApproved(newThread())
    await room.aboutAuthor('weekly', 'admin', id, 'author-history')
    await room.put({ ...(await itemOf(`COMMENT#${id} EVENT#000002`)) })
    await room.ask({
      method: 'PUT',
      path: '/v1/moderation/sites/weekly/threads/closing',
      as: 'admin',
      ...closing,
    })
    const backup = await room.backUp()
    await room.aboutAuthor('weekly', 'moderator', id, 'author-history')
    await room.put({ ...(await itemOf(`ABOUT#${id} EVENT#000002`)), by: { S: 'غيرها' } })
    await room.lose(`COMMENT#${id} EVENT`, `ABOUT#${id} HEAD`, 'CHANGES#weekly')

    await room.restore(backup)

    expect(await room.breaks('weekly')).toEqual([])
  })
})

describe('mail', () => {
  it('to commenters is not sent again, nor what was owed in the backup', async () => {
    const thread = newThread()
    const told = await room.write('lina', { thread })
    const owed = await room.write('dina', { thread })
    for (const id of [told, owed]) await room.confirm(id)
    await room.moderate(told, 'approve')
    expect(await room.lettersAfter()).toEqual(['published to lina@mail.example'])
    await room.moderate(owed, 'approve')
    const backup = await room.backUp()
    expect(await room.lettersAfter()).toEqual(['published to dina@mail.example'])
    await room.lose('COMMENT#', 'OUTBOX#')

    await room.restore(backup)

    expect(await room.lettersAfter()).toEqual([])
    expect(await room.lettersAfter(4 * 86_400)).toEqual([])
    expect(await room.debtOf(told)).toMatchObject({ outcome: { S: 'sent' }, authorKey: {} })
    expect(await room.debtOf(owed)).toMatchObject({ outcome: { S: 'restored' } })
  })

  it('that went out is not sent again where its comment was approved anew meanwhile', async () => {
    const thread = newThread()
    const id = await room.write('salwa', { thread })
    await room.confirm(id)
    await room.moderate(id, 'approve')
    await room.lettersAfter()
    const backup = await room.backUp()
    await room.lose(`OUTBOX#${id}`)
    await room.moderate(id, 'hold', 2)
    await room.moderate(id, 'approve', 3)

    await room.restore(backup)

    expect(await room.lettersAfter()).toEqual([])
  })

  it('that is owed since goes out', async () => {
    const thread = newThread()
    const id = await room.write('samia', { thread })
    await room.confirm(id)
    const backup = await room.backUp()
    await room.moderate(id, 'approve')

    await room.restore(backup)

    expect(await room.lettersAfter()).toEqual(['published to samia@mail.example'])
  })

  it('tells each moderator once at most of what waits again', async () => {
    const thread = newThread()
    const waiting = [
      await room.write('aya', { site: 'busy', thread }),
      await room.write('aya2', { site: 'busy', thread }),
    ]
    await room.sweep()
    room.pass(11 * 60)
    await room.sweep()
    const backup = await room.backUp()
    for (const id of waiting) await room.loseComment(id)
    const before = room.mails.length

    await room.restore(backup)
    for (const _ of [1, 2, 3]) {
      room.pass(11 * 60)
      await room.sweep()
    }

    const told = room.mails.slice(before).filter(({ tags }) => tags['site'] === 'busy')
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length)
  })
})

describe('whoever works at a site', () => {
  it('is let in again who was lost, and not who was removed since', async () => {
    const moderator = memberKey('wordy', 'moderator')
    const backup = await room.backUp()
    await room.ask({ method: 'DELETE', path: '/v1/moderation/sites/wordy/members/viewer', as: 'admin' })
    await room.lose('MEMBERS#wordy', 'MODERATOR#')

    await room.restore(backup)

    const keys = (await room.items()).map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)
    expect(keys).toContain(`${moderator.pk} ${moderator.sk}`)
    expect(keys.filter(key => /viewer/u.test(key) && /wordy/u.test(key))).toEqual([])
    expect(keys).toContain('MODERATOR#moderator SITE#wordy')
  })
})

describe('all of it lost', () => {
  it('comes back to the letter, but for what was owed; and once more changes nothing', async () => {
    const thread = newThread()
    const asked = await givenApproved(thread)
    await room.write('ziad', { site: 'weekly', thread, parentId: asked })
    await room.lettersAfter()
    const backup = await room.backUp()
    const before = await room.items()
    await room.lose('')

    await room.restore(backup)

    expect(await room.items()).toEqual(before)
    const { counts } = await room.restore(backup)
    expect(Object.values(counts).flatMap(counted => Object.keys(counted))).toEqual(
      Object.keys(counts).map(() => 'same'),
    )
  })

  it('of a thread, its count is that of its comments', async () => {
    const thread = newThread()
    const [, second] = [await givenApproved(thread), await givenApproved(thread)]
    const backup = await room.backUp()
    await room.moderate(second, 'reject', 2, 'weekly')
    await room.lose(`${threadKey('weekly', thread).pk} `)

    await room.restore(backup)

    expect((await room.published('weekly', thread)).count).toBe(1)
  })
})

describe('people', () => {
  it('come back with what they do not want, also where they wrote again meanwhile', async () => {
    const thread = newThread()
    const [gone, anew] = [await room.write('farida', { thread }), await room.write('warda', { thread })]
    for (const id of [gone, anew]) await room.unsubscribe(id, '*')
    const backup = await room.backUpAuthors()
    await room.forget(gone)
    await room.forget(anew)
    const again = await room.write('warda', { thread })
    await room.confirm(again)

    const { counts } = await room.restoreAuthors(backup)

    expect(counts['author']).toMatchObject({ 'brought-back': 1, mended: 1 })
    await room.moderate(again, 'approve')
    expect(await room.lettersAfter()).toEqual([])
  })
})

const closing = {
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ state: 'closed' }),
}

const itemOf = async (key: string) => (await room.items()).find(({ pk, sk }) => `${pk?.S} ${sk?.S}` === key)
