import { describe, expect, it } from 'vitest'
import { isClosed, isThreadClosed } from '../../../shared/domain/is-closed.ts'

const openedAt = '2026-11-01T12:00:00.000Z'
const lastMoment = new Date('2026-11-08T11:59:59.999Z')
const aWeekLater = new Date('2026-11-08T12:00:00.000Z')
const site = { closesAfterDays: 7 }

describe('a thread', () => {
  it('closes when so many days have passed, and no moment before', () => {
    const states = [lastMoment, aWeekLater].map(now => isThreadClosed(site, { openedAt }, now))

    expect(states).toEqual([false, true])
  })

  it('stays open where its site closes none', () => {
    expect(isThreadClosed({}, { openedAt }, aWeekLater)).toBe(false)
  })

  it('stays open while nobody’s comment was published, or nothing says since when', () => {
    expect(isThreadClosed(site, {}, aWeekLater)).toBe(false)
  })

  it('is what a person said, whatever its age', () => {
    const opened = isThreadClosed(site, { openedAt, closed: false }, aWeekLater)
    const closed = isThreadClosed(site, { openedAt, closed: true }, lastMoment)

    expect([opened, closed]).toEqual([false, true])
  })

  it('is closed to readers where the whole site is, though a person opened it', () => {
    expect(isClosed({ closed: true }, { closed: false }, aWeekLater)).toBe(true)
  })

  it('is closed to readers while the brake lets nobody write, and not while it holds', () => {
    const states = (['read-only', 'held'] as const).map(brake => isClosed({ brake }, {}, aWeekLater))

    expect(states).toEqual([true, false])
  })
})
