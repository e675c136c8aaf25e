import { setTimeout } from 'node:timers/promises'
import { InternalServerError, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEveryMoment } from '../support/letters/at-every-moment.ts'
import { type OutageRoom, openOutageRoom } from '../support/letters/open-outage-room.ts'

// Whatever else happens while a mail is on its way: at each call that the mailer makes of the store, in turn.

let room: OutageRoom

beforeAll(async () => {
  room = await openOutageRoom()
})

afterAll(() => room?.close())

const settled = { mails: 1, outcome: 'sent', isDue: false }

const twice = async (id: string) => {
  await room.moderate(id, 'hold', 2)
  await room.moderate(id, 'approve', 3)
}

describe('at whichever moment', () => {
  it('another mailer comes to the same mail, it is sent once', async () => {
    const moments = await atEveryMoment(room, () => async () => {
      await room.sweep()
    })

    expect(moments.length).toBeGreaterThan(8)
    expect(moments).toEqual(moments.map(({ before }) => ({ before, ...settled })))
  })

  it('its approval is taken back and given again, it is sent once', async () => {
    const moments = await atEveryMoment(room, id => () => twice(id))

    expect(moments).toEqual(moments.map(({ before }) => ({ before, ...settled })))
  })

  it('its approval is taken back, it is sent once at most, and is never owed again', async () => {
    const moments = await atEveryMoment(room, id => () => room.moderate(id, 'hold', 2))

    expect(moments.filter(({ mails, isDue }) => mails > 1 || isDue)).toEqual([])
    expect(moments.at(0)).toMatchObject({ mails: 0, outcome: 'taken-back' })
    expect(moments.at(-1)).toMatchObject({ mails: 1, outcome: 'sent' })
  })

  it('its approval is taken back, and given again when all is over, it is sent once', async () => {
    const moments = await atEveryMoment(room, id => () => room.moderate(id, 'hold', 2), {
      afterwards: id => room.moderate(id, 'approve', 3),
    })

    expect(moments).toEqual(moments.map(({ before }) => ({ before, ...settled })))
  })

  it('its reader wants no more mail, it is sent once at most, and is never owed again', async () => {
    const moments = await atEveryMoment(room, id => () => room.unsubscribe(id, '*'))

    expect(moments.filter(({ mails, isDue }) => mails > 1 || isDue)).toEqual([])
    expect(moments.at(0)).toMatchObject({ mails: 0, outcome: 'unsubscribed' })
  })

  it('the store fails before it has written, it is sent once, or twice where only that was not noted', async () => {
    const moments = await atEveryMoment(room, () => async () => {
      throw new InternalServerError({ message: 'down', $metadata: {} })
    })

    expect(moments.filter(({ outcome, isDue }) => outcome !== 'sent' || isDue)).toEqual([])
    expect(Math.min(...moments.map(({ mails }) => mails))).toBe(1)
    expect(moments.reduce((sum, { mails }) => sum + mails, 0) - moments.length).toBeLessThanOrEqual(1)
  })

  it('an answer of the store is lost, it is sent once', async () => {
    const moments = await atEveryMoment(room, () => async ({ go }) => {
      await go()
      throw new InternalServerError({ message: 'lost', $metadata: {} })
    })

    expect(moments).toEqual(moments.map(({ before }) => ({ before, ...settled })))
  })

  it('somebody’s transaction holds what the mailer writes, it is sent once', async () => {
    const moments = await atEveryMoment(room, () => async ({ command }) => {
      if (command === 'UpdateItemCommand')
        throw new TransactionConflictException({ message: 'Transaction is ongoing', $metadata: {} })
    })

    expect(moments).toEqual(moments.map(({ before }) => ({ before, ...settled })))
  })
})

it('sends each of many mails once where two mailers come to them at once', async () => {
  const owed = await room.oweMails(Array.from({ length: 24 }, (_, index) => `crowd${index}`))
  room.pass(61)

  await Promise.all([room.sweep(), room.sweep(), room.sweep()])
  await room.liveThrough(10)

  const taken = room.office.taken()
  expect(owed.map(each => taken.filter(name => name === each).length)).toEqual(owed.map(() => 1))
})

describe('of two mails to one person', () => {
  const takingTurns = async (instead: () => Promise<unknown>) => {
    const pairs: string[][] = []
    await atEveryMoment(room, () => instead, {
      given: async (id, name) => {
        pairs.push([`${id}#published`, ...(await room.oweMails([name]))].toSorted())
      },
    })
    const sent = room.office.attempts.map(({ owed }) => owed)
    return { pairs, sent: pairs.map(pair => sent.filter(owed => pair.includes(owed))) }
  }

  it('the one that fell due first goes out first, whichever call of the store is slow', async () => {
    const { pairs, sent } = await takingTurns(() => setTimeout(50))

    expect(pairs.length).toBeGreaterThan(15)
    expect(sent).toEqual(pairs)
  })

  it('the second does not go out if it is taken back while the first does', async () => {
    const owed = await room.oweMails(['patient', 'patient'])
    const [first = '', second = ''] = owed.toSorted()
    room.pass(61)
    room.office.onNext(() => room.moderate(second.slice(0, second.indexOf('#')), 'hold', 2))
    await room.sweep()

    const sent = room.office.attempts.map(each => each.owed).filter(each => owed.includes(each))
    expect(sent).toEqual([first])
    expect((await room.standings()).get(second)?.outcome).toBe('taken-back')
  })
})

it('asks an address once a day, whoever comes to it at once and however often SES fails', async () => {
  const ask = () => room.oweUnconfirmed(Array.from({ length: 6 }, () => 'often'))
  const asked = () => room.office.letters().filter(({ to }) => to === 'often@mail.example')
  await ask()
  room.pass(61)
  room.office.suffer({ error: '500' })
  await Promise.all([room.sweep(), room.sweep()])
  await ask()
  await room.liveThrough(90)
  room.office.suffer()
  await room.liveThrough(65)
  await ask()
  await room.liveThrough(1200)
  expect(asked()).toEqual([{ letter: 'confirmation', to: 'often@mail.example' }])

  await room.liveThrough(240)
  await ask()
  await room.liveThrough(10)

  expect(asked()).toHaveLength(2)
})

it('counts a mail once, though its comment is approved again', async () => {
  const [owed = ''] = await room.oweMails(['again'])
  await room.liveThrough(3)
  const sent = room.counted['LetterSent']

  await twice(owed.slice(0, owed.indexOf('#')))
  await room.liveThrough(3)

  expect(room.office.taken().filter(name => name === owed)).toHaveLength(1)
  expect(room.counted['LetterSent']).toBe(sent)
})

it('tells nobody of a comment that was public at once, though its words were changed since', async () => {
  await room.createSite({
    site: 'swift',
    locale: 'ar',
    origins: ['https://swift.example'],
    publishes: 'at-once',
  })
  await room.invite('swift', {
    email: 'moderator@swift.example',
    name: 'سلمى',
    role: 'moderator',
    locale: 'ar',
  })
  const id = await room.write('quick', { site: 'swift' })
  await room.confirm(id)
  const { status } = await room.edit('swift', 'moderator', id, {
    content: 'تعليق',
    version: 1,
    reason: 'سبب',
  })
  expect(status).toBe(200)

  await room.liveThrough(5)

  expect(room.office.letters().filter(({ to }) => to === 'quick@mail.example')).toEqual([])
})
