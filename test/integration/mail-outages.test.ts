import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OutageRoom, openOutageRoom } from '../support/letters/open-outage-room.ts'
import { waitsOf } from '../support/letters/waits-of.ts'

// Every kind of failure of the twin's own SES, for a minute to thirty hours of simulated time; what arrived is counted there.

let room: OutageRoom

beforeAll(async () => {
  room = await openOutageRoom()
})

afterAll(() => room?.close())

beforeEach(() => {
  room.office.attempts.length = 0
  room.office.suffered.clear()
})

let guests = 0
const owe = (count: number) =>
  room.oweMails(
    Array.from({ length: count }, () => {
      guests += 1
      return `guest${guests}`
    }),
  )

const takenOf = (owed: readonly string[]) => {
  const taken = room.office.taken()
  return owed.map(each => taken.filter(name => name === each).length)
}

const outcomesOf = async (owed: readonly string[]) => {
  const standings = await room.standings()
  return owed.map(each => standings.get(each)?.outcome)
}

const ofEach = <TValue>(owed: readonly string[], value: TValue) => owed.map(() => value)

const backoff = [1, 2, 4, 8, 16, 32]
const afterwards = 65

/** The first minute passes before anything is due, the next before it is tried. */
const lengths = [
  { length: '1 minute', minutes: 3, people: 4 },
  { length: '10 minutes', minutes: 10, people: 4 },
  { length: '60 minutes', minutes: 60, people: 4 },
  { length: '30 hours', minutes: 1800, people: 2 },
] as const

describe.each(lengths)('after an outage of $length', ({ minutes, people }) => {
  it.each(['refuse', '500', 'throttled', 'timeout-before', 'MessageRejected'] as const)(
    'sends each mail that SES answered with «%s», once',
    async error => {
      const owed = await owe(people)
      room.office.suffer({ error })
      await room.liveThrough(minutes)
      expect(takenOf(owed)).toEqual(ofEach(owed, 0))

      room.office.suffer()
      await room.liveThrough(afterwards)

      expect(takenOf(owed)).toEqual(ofEach(owed, 1))
      expect(await outcomesOf(owed)).toEqual(ofEach(owed, 'sent'))
    },
  )

  it('has lost none that SES took without saying so, and sent each at most once more for every such time', async () => {
    const owed = await owe(people)
    room.office.suffer({ error: 'timeout-after' })
    await room.liveThrough(minutes)
    const unknowable = room.office.suffered.get('timeout-after') ?? 0

    room.office.suffer()
    await room.liveThrough(afterwards)

    const taken = takenOf(owed)
    expect(Math.min(...taken)).toBeGreaterThanOrEqual(1)
    expect(taken.reduce((sum, each) => sum + each - 1, 0)).toBeLessThanOrEqual(unknowable)
    expect(await outcomesOf(owed)).toEqual(ofEach(owed, 'sent'))
  })
})

describe('a mail that cannot be sent', () => {
  it('is tried again after 1, 2, 4 … 60 minutes, and never later than that', async () => {
    const [owed = ''] = await owe(1)
    room.office.suffer({ error: 'throttled' })
    await room.liveThrough(8 * 60)
    room.office.suffer()
    await room.liveThrough(afterwards)

    // A sweep comes each minute: it is due at most one before.
    const waits = waitsOf(room.office.attempts, owed).map(wait => wait - 1)
    expect(waits).toEqual([...backoff, ...waits.slice(backoff.length).map(() => 60)])
    expect(waits.length).toBeGreaterThan(10)
  })

  it('is taken once for each attempt, and tried once', async () => {
    const owed = await owe(2)
    room.office.suffer({ error: '500' })
    await room.liveThrough(60)
    room.office.suffer()
    await room.liveThrough(afterwards)

    const standings = await room.standings()
    const tried = owed.map(each => room.office.attempts.filter(({ owed: name }) => name === each).length)
    expect(owed.map(each => standings.get(each)?.attempts)).toEqual(tried)
  })

  it('is given up after three days, not before, and counted', async () => {
    const owed = await owe(2)
    room.office.suffer({ error: 'refuse' })
    await room.liveThrough(3 * 1440 - 5)
    expect(await outcomesOf(owed)).toEqual(ofEach(owed, 'owed'))
    const tried = room.office.attempts.length

    await room.liveThrough(afterwards)
    room.office.suffer()
    await room.liveThrough(1440)

    expect(await outcomesOf(owed)).toEqual(ofEach(owed, 'given-up'))
    expect(room.counted['LetterGivenUp']).toBe(2)
    expect(room.office.attempts).toHaveLength(tried)
    expect(takenOf(owed)).toEqual([0, 0])
  })
})

describe('a mail that SES can make nothing of', () => {
  it('is tried once, and never again', async () => {
    const owed = await owe(2)
    room.office.suffer({ error: 'InvalidParameterValue' })
    await room.liveThrough(afterwards)
    room.office.suffer()
    await room.liveThrough(afterwards)

    expect(await outcomesOf(owed)).toEqual(ofEach(owed, 'refused'))
    expect(room.office.attempts).toHaveLength(owed.length)
    expect(takenOf(owed)).toEqual(ofEach(owed, 0))
  })
})
