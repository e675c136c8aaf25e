import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OutageRoom, openOutageRoom, type Standing } from '../support/letters/open-outage-room.ts'
import { waitsOf } from '../support/letters/waits-of.ts'

// A thousand people are owed a mail when SES begins to fail, each call in one of six ways or for good, and goes on so for
// thirty hours. A silent call costs the mailer as long as in the cloud: a sweep then ends before all were tried.

const people = 1000
const outageMinutes = 30 * 60
const afterwardsMinutes = 120
const seed = 20_261_126
const promisedWaits = [1, 2, 4, 8, 16, 32, 60]
/** A silent call takes 5 s, five at a time; then come all the others, and a sweep is not under way all the time. */
const mostMinutesInLine = 30

/** The first that hits decides: SES can make nothing of one call in two hundred, and each of the other ways is as likely. */
const mixed = [
  { error: 'InvalidParameterValue', rate: 0.005 },
  { error: 'MessageRejected', rate: 1 / 6 },
  { error: 'refuse', rate: 1 / 5 },
  { error: '500', rate: 1 / 4 },
  { error: 'throttled', rate: 1 / 3 },
  { error: 'timeout-before', rate: 1 / 2 },
  { error: 'timeout-after' },
] as const

let room: OutageRoom
let owed: string[]
let standings: Map<string, Standing>
let taken: Map<string, number>
let tried: Map<string, number>

const countBy = (names: readonly string[]) =>
  new Map([...Map.groupBy(names, name => name)].map(([name, each]) => [name, each.length]))

const ended = (outcome: string) => owed.filter(each => standings.get(each)?.outcome === outcome)

beforeAll(async () => {
  const began = performance.now()
  room = await openOutageRoom({ silentSeconds: 1 })
  owed = await room.oweMails(Array.from({ length: people }, (_, index) => `reader${index}`))
  room.office.suffer([...mixed], seed)
  await room.liveThrough(outageMinutes)
  room.office.suffer()
  await room.liveThrough(afterwardsMinutes)

  standings = await room.standings()
  taken = countBy(room.office.taken())
  tried = countBy(room.office.attempts.map(({ owed: each }) => each))
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  const kinds = [...room.office.suffered].map(([kind, times]) => `${kind} ${times}`).join(', ')
  console.info(`${people} owed mails: ${room.office.attempts.length} attempts (${kinds}) in ${minutes} min`)
}, 3_000_000)

afterAll(() => room?.close())

describe('after thirty hours in which SES failed a thousand mails in every way', () => {
  it('has lost none: each was sent, or was one that SES can make nothing of', () => {
    expect(ended('sent').length + ended('refused').length).toBe(people)
    expect(ended('sent').filter(each => taken.get(each) === undefined)).toEqual([])
  })

  it('has sent one twice at most for each time that SES took it and did not say so', () => {
    const unknowable = room.office.suffered.get('timeout-after') ?? 0
    const most = [...taken.values()].reduce((sum, mails) => sum + mails, 0)

    expect(most - ended('sent').length).toBeLessThanOrEqual(unknowable)
  })

  it('has not tried one again that SES can make nothing of', () => {
    const rejected = room.office.attempts.filter(({ ended: how }) => how === 'refused')

    expect(rejected.map(({ owed: each }) => each).toSorted()).toEqual(ended('refused').toSorted())
    expect(room.counted['LetterRefused'] ?? 0).toBe(ended('refused').length)
    expect(rejected.filter(({ owed: each, at }) => triedAfter(each, at))).toEqual([])
  })

  it('has tried each once for every time that it was taken', () => {
    expect(owed.filter(each => standings.get(each)?.attempts !== tried.get(each))).toEqual([])
  })

  it('has tried each again after 1, 2, 4 … 60 minutes and as long as others were in line', () => {
    const early = owed.filter(each => waitsOf(room.office.attempts, each).some(isTooShort))
    const late = owed.filter(each => waitsOf(room.office.attempts, each).some(isTooLong))

    expect({ early, late }).toEqual({ early: [], late: [] })
  })

  it('owes nobody anything any more, and has given up none', () => {
    expect([...standings.values()].filter(({ dueSk }) => dueSk !== undefined)).toEqual([])
    expect(room.counted['LetterGivenUp']).toBeUndefined()
  })
})

const triedAfter = (owed: string, at: number) =>
  room.office.attempts.some(attempt => attempt.owed === owed && attempt.at > at)

const promised = (index: number) => promisedWaits[Math.min(index, promisedWaits.length - 1)] ?? 60
const isTooShort = (wait: number, index: number) => wait < promised(index)
const isTooLong = (wait: number, index: number) => wait > promised(index) + mostMinutesInLine
