import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentKey } from '../../shared/store/keys.ts'
import { createInterruption } from '../support/letters/interruption.ts'
import { laggingIndex } from '../support/letters/lagging-index.ts'
import { type OutageRoom, openOutageRoom } from '../support/letters/open-outage-room.ts'
import { spoil } from '../support/letters/spoil.ts'

let room: OutageRoom

beforeAll(async () => {
  room = await openOutageRoom()
})

afterAll(() => room?.close())

beforeEach(() => {
  room.logged.length = 0
})

let guests = 0
const owe = (count: number) =>
  room.oweMails(
    Array.from({ length: count }, () => {
      guests += 1
      return `guest${guests}`
    }),
  )

const idOf = (owed: string) => owed.slice(0, owed.indexOf('#'))

/** What is owed first is tried first. */
const owePoisoned = async (count: number, spoilIt: (id: string) => Promise<void>): Promise<string[]> => {
  const owed = await owe(count)
  await Promise.all(owed.map(each => spoilIt(idOf(each))))
  room.pass(5)
  return owed
}

const takenOf = (owed: readonly string[]) => {
  const taken = room.office.taken()
  return owed.map(each => taken.filter(name => name === each).length)
}

const debtKey = (id: string) => ({ pk: `OUTBOX#${id}`, sk: 'MAIL#published' })
const unreadableDebt = (id: string) =>
  spoil(room.database.client, room.database.tables.comments, debtKey(id), 'kind')
const unreadableComment = (id: string) =>
  spoil(room.database.client, room.database.tables.comments, commentKey(id), 'content')

describe.each([1, 7])('%d debts that cannot be read', count => {
  it('are set aside by name, and hold up none of those behind them in that sweep', async () => {
    const poisoned = await owePoisoned(count, unreadableDebt)
    const others = await owe(8)
    room.pass(61)

    await room.sweep()

    expect(takenOf(others)).toEqual(others.map(() => 1))
    const standings = [...(await room.standings()).values()]
    expect(standings.filter(({ dueSk }) => dueSk !== undefined)).toEqual([])
    const names = poisoned.map(each => `debt unreadable {"debt":"OUTBOX#${idOf(each)} MAIL#published"}`)
    expect(room.logged.toSorted()).toEqual(names.toSorted())
  })
})

describe.each([1, 7])('%d debts about comments that cannot be read', count => {
  it('hold up none of those behind them in that sweep, and are given up like others that fail', async () => {
    const poisoned = await owePoisoned(count, unreadableComment)
    const others = await owe(8)
    room.pass(61)

    await room.sweep()

    expect(takenOf(others)).toEqual(others.map(() => 1))
    room.pass(3 * 86_400 + 60)
    await room.sweep()
    const standings = await room.standings()
    expect(poisoned.map(each => standings.get(each)?.outcome)).toEqual(poisoned.map(() => 'given-up'))
  })
})

it('sends on where the index of what is due is behind', async () => {
  const client = room.database.connect()
  laggingIndex(client)
  const others = await owe(12)
  room.pass(61)

  await room.mailerOver(client)({ owed: true })

  expect(takenOf(others)).toEqual(others.map(() => 1))
})

it('counts what it sent though the store fails afterwards', async () => {
  const interruption = createInterruption()
  const client = room.database.connect()
  client.middlewareStack.use(interruption.plugin())
  const mailer = room.mailerOver(client)
  const owed = await owe(6)
  room.pass(61)
  const before = room.counted['LetterSent'] ?? 0
  const down = async () => {
    throw new Error('down')
  }
  interruption.plan(1, down, 'QueryCommand')

  await mailer({ owed: true }).catch(() => undefined)

  const sent = takenOf(owed).filter(each => each === 1).length
  expect(sent).toBeGreaterThan(0)
  expect((room.counted['LetterSent'] ?? 0) - before).toBe(sent)
})
