import { describe, expect, it } from 'vitest'
import { type ChainedEvent, hashOf, rootOf } from '../../../shared/domain/event-chain.ts'
import { type Chain, findBreaks } from '../../../shared/domain/find-breaks.ts'

const site = 'daily'
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

const eventAfter = (previous: string, version: number): ChainedEvent => ({
  site,
  id,
  version,
  action: 'reject',
  from: 'rejected',
  to: 'rejected',
  by: 'سلمى',
  at: '2026-11-25T08:37:00.000Z',
  previous,
})

const now = new Date('2026-11-27T00:00:00.000Z')

const second = eventAfter(rootOf(site, id), 2)
const third = eventAfter(hashOf(second), 3)
const fourth = eventAfter(hashOf(third), 4)

const kept = (...events: (ChainedEvent | undefined)[]): Chain['events'] =>
  events.map((event, index) => ({ version: index + 2, event }))

const head = { version: 4, eventHash: hashOf(fourth) }
const breaksOf = (chain: Partial<Chain>) =>
  findBreaks(site, id, { head, events: kept(second, third, fourth), ...chain }, now)

describe('a chain', () => {
  it('is whole as it was written', () => {
    expect(breaksOf({})).toEqual([])
  })

  it('is whole where nothing has happened yet', () => {
    expect(breaksOf({ head: { version: 1, eventHash: rootOf(site, id) }, events: [] })).toEqual([])
  })

  it.each([
    ['the first', 2, kept({ ...second, reason: 'x' }, third, fourth)],
    ['one in the middle', 3, kept(second, { ...third, by: 'يوسف' }, fourth)],
    ['the last', 4, kept(second, third, { ...fourth, reason: 'x' })],
    ['one that is no event any more', 3, kept(second, undefined, fourth)],
  ])('names %s when it is another', (_, version, events) => {
    expect(breaksOf({ events })).toEqual([version])
  })

  it.each([
    ['the first', 2, [1, 2]],
    ['one in the middle', 3, [0, 2]],
    ['the last', 4, [0, 1]],
    ['the first of several', 3, [0]],
    ['all', 2, []],
  ])('names %s that is missing', (_, version, left) => {
    const whole = kept(second, third, fourth)

    expect(breaksOf({ events: whole.filter((__, index) => left.some(other => other === index)) })).toEqual([
      version,
    ])
  })

  it('names both of two that changed places', () => {
    const swapped = kept(second, { ...fourth, version: 3 }, { ...third, version: 4 })

    expect(breaksOf({ events: swapped })).toEqual([2, 3, 4])
  })

  it('names an event whose place in the chain was altered, and the one before it', () => {
    expect(breaksOf({ events: kept(second, { ...third, previous: rootOf(site, id) }, fourth) })).toEqual([
      2, 3,
    ])
  })

  it('of another comment is broken from its first event on', () => {
    const other = id.replace('8057', '8058')

    const breaks = findBreaks(site, other, { head, events: kept(second, third, fourth) }, now)

    expect(breaks).toEqual([2])
  })

  it('names an event that the head does not know of', () => {
    expect(breaksOf({ head: { version: 3, eventHash: hashOf(third) } })).toEqual([4])
  })

  it('names the latest where the head remembers another', () => {
    expect(breaksOf({ head: { version: 4, eventHash: hashOf(third) } })).toEqual([4])
  })

  it('is broken from the beginning where the head is gone', () => {
    expect(breaksOf({ head: undefined })).toEqual([1])
  })
})

describe('the chain of a refused comment that is gone', () => {
  const refusedUntil = (until: string) => ({ ...eventAfter(hashOf(second), 3), until })
  const gone = (...events: (ChainedEvent | undefined)[]) =>
    breaksOf({ head: undefined, events: kept(...events) })
  const ranOut = refusedUntil(now.toISOString())
  const edited: ChainedEvent = { ...eventAfter(hashOf(ranOut), 4), action: 'edit', sealedBefore: 'x' }

  it('is whole when its time has run out', () => {
    expect(gone(second, ranOut)).toEqual([])
  })

  it('is whole when its words were changed after it was refused', () => {
    expect(gone(second, ranOut, edited)).toEqual([])
  })

  it('is broken from the beginning as long as it was to be kept', () => {
    expect(gone(second, refusedUntil('2026-11-27T00:00:01.000Z'))).toEqual([1])
  })

  it('is broken from the beginning where it was refused for ever after', () => {
    expect(gone(second, ranOut, eventAfter(hashOf(ranOut), 4))).toEqual([1])
  })

  it.each([
    ['altered', 2, [{ ...second, by: 'يوسف' }, ranOut]],
    ['missing', 2, [undefined, ranOut]],
  ])('names an event that is %s', (_, version, events) => {
    expect(gone(...events)).toEqual([version])
  })
})
