import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAddressees } from '../../shared/store/addressees.ts'
import { type LetterRoom, openLetterRoom } from '../support/letters/open-letter-room.ts'

let room: LetterRoom

beforeAll(async () => {
  room = await openLetterRoom()
})

afterAll(() => room?.close())

/** Somebody whose address is confirmed, with a comment that is public; all that was owed so far is settled. */
const givenReader = async (name: string, more = {}) => {
  const id = await room.write(name, more)
  await room.moderate(id, 'approve')
  await room.confirm(id)
  await room.lettersAfter()
  return id
}

describe('a comment whose author asked for mail', () => {
  it('owes none before it is approved, nor when it is refused', async () => {
    const refused = await Promise.all([room.write('reem'), room.write('reem2'), room.write('reem3')])
    await room.moderate(refused[0], 'reject')
    await room.moderate(refused[1], 'spam')

    expect(await room.lettersAfter()).toEqual([])
  })

  it('owes one once it is, a minute later and not before, and never again', async () => {
    const id = await room.write('huda')
    await room.confirm(id)
    await room.moderate(id, 'approve')

    expect(await room.lettersAfter(59)).toEqual([])
    expect(await room.lettersAfter(2)).toEqual(['published to huda@mail.example'])
    expect(await room.lettersAfter(3600)).toEqual([])
  })

  it('owes none where that is taken back within the minute', async () => {
    const id = await room.write('nada')
    await room.confirm(id)
    await room.moderate(id, 'approve')
    room.pass(30)
    await room.moderate(id, 'hold', 2)

    expect(await room.lettersAfter()).toEqual([])
  })

  it('owes it after all where it is approved again, and then once', async () => {
    const id = await room.write('maya')
    await room.confirm(id)
    await room.moderate(id, 'approve')
    await room.moderate(id, 'hold', 2)
    await room.lettersAfter()
    await room.moderate(id, 'approve', 3)

    expect(await room.lettersAfter()).toEqual(['published to maya@mail.example'])

    await room.moderate(id, 'reject', 4)
    await room.moderate(id, 'approve', 5)

    expect(await room.lettersAfter()).toEqual([])
  })

  it('owes nothing at all where its author did not ask', async () => {
    const id = await room.write('samar', { notifyReplies: false })
    await room.confirm(id)
    await room.moderate(id, 'approve')

    expect(await room.lettersAfter()).toEqual([])
    expect(await room.debtOf(id)).toBeUndefined()
  })
})

describe('an answer', () => {
  it('is told to whom it answers, once it is approved, and to nobody else', async () => {
    const asked = await givenReader('lina')
    const answer = await room.write('ziad', { parentId: asked, notifyReplies: false })

    expect(await room.lettersAfter()).toEqual([])

    await room.moderate(answer, 'approve')

    expect(await room.lettersAfter()).toEqual(['reply to lina@mail.example'])
  })

  it('is not told to whoever wrote it, under whichever spelling', async () => {
    const asked = await givenReader('dina')
    const answer = await room.write('dina', {
      parentId: asked,
      email: 'DINA@MAIL.example',
      notifyReplies: false,
    })
    await room.moderate(answer, 'approve')

    expect(await room.lettersAfter()).toEqual([])
  })

  it('is told later where what it answers waits again for a while', async () => {
    const asked = await givenReader('siham')
    const answer = await room.write('ziad', { parentId: asked, notifyReplies: false })
    await room.moderate(answer, 'approve')
    await room.moderate(asked, 'hold', 2)

    expect(await room.lettersAfter()).toEqual([])

    await room.moderate(asked, 'approve', 3)

    expect(await room.lettersAfter(180)).toEqual(['reply to siham@mail.example'])
  })

  it('is not told where what it answers is public no more', async () => {
    const asked = await givenReader('hala')
    const answer = await room.write('ziad', { parentId: asked, notifyReplies: false })
    await room.moderate(answer, 'approve')
    await room.moderate(asked, 'reject', 2)

    expect(await room.lettersAfter()).toEqual([])
  })

  it('of the staff is told too, and the approval that came with it', async () => {
    const asked = await room.write('rana')
    await room.confirm(asked)
    const { status } = await room.reply(
      'daily',
      'moderator',
      asked,
      { content: 'شكرًا لك', version: 1 },
      'staff-reply',
    )

    expect(status).toBe(200)
    expect((await room.lettersAfter()).toSorted()).toEqual([
      'published to rana@mail.example',
      'reply to rana@mail.example',
    ])
  })

  it('counts among five mails a day in one thread', async () => {
    const asked = await givenReader('farah')
    const told = []
    for (let answers = 0; answers < 7; answers += 1) {
      const answer = await room.write(`guest${answers}`, { parentId: asked, notifyReplies: false })
      await room.moderate(answer, 'approve')
      told.push(...(await room.lettersAfter()))
    }

    expect(told).toEqual(Array.from({ length: 4 }, () => 'reply to farah@mail.example'))
  })
})

describe('an address that nobody has confirmed', () => {
  it('is asked, and told nothing else', async () => {
    const id = await room.write('amina')
    await room.moderate(id, 'approve')

    expect(await room.lettersAfter()).toEqual(['confirmation to amina@mail.example'])
    expect(JSON.stringify(room.mails.at(-1))).not.toMatch(/amina(?!@)|تعليق \d/)
  })

  it('is asked once a day, whatever is typed into forms', async () => {
    const [first, second] = [await room.write('jana'), await room.write('jana', { site: 'weekly' })]
    await room.moderate(first, 'approve')
    await room.moderate(second, 'approve', 1, 'weekly')

    expect(await room.lettersAfter()).toEqual(['confirmation to jana@mail.example'])

    const third = await room.write('jana')
    await room.moderate(third, 'approve')

    expect(await room.lettersAfter(86_400 - 300)).toEqual([])

    const fourth = await room.write('jana')
    await room.moderate(fourth, 'approve')

    expect(await room.lettersAfter(300)).toEqual(['confirmation to jana@mail.example'])
  })
})

describe('a site', () => {
  it('asks a hundred addresses an hour, the others later, and for what failed again at once', async () => {
    const { client, tables } = room.database
    const { mayAsk } = createAddressees(client, tables)
    const hour = new Date('2040-06-01T08:00:00Z')
    const ask = async (authorKey: string, at = hour) => {
      await client.send(
        new PutItemCommand({
          TableName: tables.authors,
          Item: marshall({ authorKey, sealedEmail: 'sealed' }),
        }),
      )
      return mayAsk(authorKey, { comment: authorKey, kind: 'published', site: 'flooded' }, at)
    }
    const strangers = Array.from({ length: 100 }, (_, number) => `stranger-${number}`)

    const asked = await Promise.all(strangers.map(stranger => ask(stranger)))

    expect(new Set(asked)).toEqual(new Set(['yes']))
    expect(await ask('one-more')).toBe('later')
    expect(
      await mayAsk('stranger-0', { comment: 'stranger-0', kind: 'published', site: 'flooded' }, hour),
    ).toBe('yes')
    expect(await ask('one-more', new Date('2040-06-01T09:00:00Z'))).toBe('yes')
  })

  it('asks a person once to whom two mails are owed at once, and spends of its hundred once', async () => {
    const { client, tables } = room.database
    const { mayAsk } = createAddressees(client, tables)
    const hour = new Date('2040-06-01T08:00:00Z')
    const people = Array.from({ length: 100 }, (_, number) => `reader-${number}`)
    for (const authorKey of people)
      await client.send(new PutItemCommand({ TableName: tables.authors, Item: marshall({ authorKey }) }))

    const asked = await Promise.all(
      people.map(authorKey =>
        Promise.all(
          ['one', 'other'].map(comment =>
            mayAsk(authorKey, { comment, kind: 'published', site: 'eager' }, hour),
          ),
        ),
      ),
    )

    expect(asked.map(answers => answers.toSorted())).toEqual(people.map(() => ['asked-today', 'yes']))
  })
})

describe('whoever wants no mail', () => {
  it.each(['*', 'daily', 'daily#article-1'])('gets none of a thread of a site after «%s»', async ended => {
    const id = await givenReader(`quiet${ended.length}`)
    await room.unsubscribe(id, ended)
    const answer = await room.write('ziad', { parentId: id, notifyReplies: false })
    await room.moderate(answer, 'approve')

    expect(await room.lettersAfter()).toEqual([])
  })

  it('gets those of other threads and sites', async () => {
    const id = await givenReader('selma')
    await room.unsubscribe(id, 'daily#another')
    await room.unsubscribe(id, 'weekly')
    const answer = await room.write('ziad', { parentId: id, notifyReplies: false })
    await room.moderate(answer, 'approve')

    expect(await room.lettersAfter()).toEqual(['reply to selma@mail.example'])
  })

  it.each(['bouncedAt', 'complainedAt'] as const)('is never written to again after %s', async how => {
    const id = await givenReader(how.toLowerCase())
    await room.loseAddress(id, how)
    const answer = await room.write('ziad', { parentId: id, notifyReplies: false })
    await room.moderate(answer, 'approve')

    expect(await room.lettersAfter()).toEqual([])
  })
})
