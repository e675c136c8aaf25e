import { setTimeout } from 'node:timers/promises'
import { InternalServerError, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atEveryMoment } from '../support/letters/at-every-moment.ts'
import { createInterruption } from '../support/letters/interruption.ts'
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

it('sees to what one person is owed in its order, whichever call of the store is slow', async () => {
  const interruption = createInterruption()
  const client = room.database.connect()
  client.middlewareStack.use(interruption.plugin())
  const mailer = room.mailerOver(client)
  const seen: { sent: string[]; inOrder: string[] }[] = []
  do {
    const person = `patient${seen.length}`
    const [one = '', , other = ''] = await room.oweMails([person, 'passer-by', person])
    room.pass(61)
    interruption.plan(seen.length, async () => {
      await setTimeout(50)
    })
    await mailer({ owed: true })
    const inOrder = [one, other].toSorted()
    const sent = room.office.attempts.map(({ owed }) => owed).filter(owed => inOrder.includes(owed))
    seen.push({ sent, inOrder })
  } while (interruption.isOver())

  expect(seen.length).toBeGreaterThan(15)
  expect(seen.map(({ sent }) => sent)).toEqual(seen.map(({ inOrder }) => inOrder))
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
