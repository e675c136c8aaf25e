import { beforeAll, describe, expect, it } from 'vitest'
import { alteredCursors, bentCursors } from '../support/contract/altered-cursors.ts'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { givenReceipt } from '../support/contract/given-receipt.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { readAudit, readAuditPages } from '../support/contract/read-audit.ts'
import { outcomeOf, readProblem } from '../support/contract/read-problem.ts'
import { readOne, readQueue } from '../support/contract/read-queue.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const decide = async (id: string, decision: string, version: number, more: object = {}) => {
  const answer = await taaliq.decide(id, { decision, version, ...more })
  expect(answer.status).toBe(200)
}

/** A comment that was rejected and then approved, and when that began and was over. */
const givenHistory = async () => {
  const { id } = await givenPendingComment()
  await taaliq.decide(id, { decision: 'reject', version: 1, reason: 'إعلان' }, { person: 'moderator' })
  await decide(id, 'approve', 2)
  const { events } = await readOne(id)
  const [, first, second] = events
  return { id, events: events.slice(1), from: first?.at ?? '', to: momentAfter(second?.at ?? '') }
}

const momentAfter = (at: string) => new Date(Date.parse(at) + 1).toISOString()

/** Of a whole audit what is about these comments: other tests decide on the same site meanwhile. */
const eventsOf = async (ids: readonly string[], query: Record<string, string | number>, site = 'demo') => {
  const pages = await readAuditPages(site, query)
  return pages.flatMap(({ events }) => events).filter(({ comment }) => ids.includes(comment ?? ''))
}

it('tells of each decision who, when, from what, to what and why', async () => {
  const { id, events, from, to } = await givenHistory()

  const told = await eventsOf([id], { from, to, order: 'oldest', limit: 100 })

  expect(told).toEqual(events.map(event => ({ comment: id, ...event })))
  expect(told).toMatchObject([
    { version: 2, action: 'reject', from: 'pending', to: 'rejected', by: 'سلمى', reason: 'إعلان' },
    { version: 3, action: 'approve', from: 'rejected', to: 'approved', by: 'ليلى' },
  ])
})

it('tells of a withdrawal, by its author', async () => {
  const { id, withdraw } = await givenReceipt()
  await withdraw()
  const at = (await readOne(id)).events.at(-1)?.at ?? ''

  const told = await eventsOf([id], { from: at, to: momentAfter(at), limit: 100 })

  expect(told).toMatchObject([{ version: 2, action: 'trash', from: 'pending', to: 'trash', by: 'author' }])
})

it('shows the newest first unless asked for the oldest', async () => {
  const { id, from, to } = await givenHistory()

  const [byDefault, newest, oldest] = await Promise.all([
    eventsOf([id], { from, to, limit: 100 }),
    eventsOf([id], { from, to, limit: 100, order: 'newest' }),
    eventsOf([id], { from, to, limit: 100, order: 'oldest' }),
  ])

  expect(byDefault.map(({ version }) => version)).toEqual([3, 2])
  expect(newest).toEqual(byDefault)
  expect(oldest).toEqual(byDefault.toReversed())
})

it('shows what happened from one moment on, and until another', async () => {
  const [first, second] = [await givenHistory(), await givenHistory()]
  const [from = '', to = ''] = [first.events[1]?.at, second.events[1]?.at]

  const told = await eventsOf([first.id, second.id], { from, to, limit: 100, order: 'oldest' })

  expect(told.map(({ comment, version }) => [comment, version])).toEqual([
    [first.id, 3],
    [second.id, 2],
  ])
})

it('takes a moment in any offset for the same moment', async () => {
  const { id, from, to } = await givenHistory()
  const inRiyadh = new Date(Date.parse(from) + 3 * 3_600_000).toISOString().replace('Z', '+03:00')

  const told = await eventsOf([id], { from: inRiyadh, to })

  expect(told.map(({ version }) => version)).toEqual([3, 2])
})

it('holds no event of another site', async () => {
  const { id } = await givenPendingComment({ site: 'strict' })
  await taaliq.decide(id, { decision: 'approve', version: 1 }, { site: 'strict' })

  const at = (await readOne(id, 'strict')).events.at(-1)?.at ?? ''
  const query = { from: at, to: momentAfter(at), limit: 100 }

  const [demo, strict] = await Promise.all([eventsOf([id], query), eventsOf([id], query, 'strict')])

  expect(strict).toHaveLength(1)
  expect(demo).toEqual([])
})

it('is empty where nothing happened', async () => {
  expect(await readAudit('demo', { to: '2020-01-01' })).toEqual({ events: [], nextCursor: null })
})

describe.each(['oldest', 'newest'] as const)('page by page, %s first', order => {
  it.each([1, 3, 4, 100])('shows each event once and in order, %i at a time', async limit => {
    const histories = await inBatches([1, 2, 3], 1, () => givenHistory())
    const query = { from: histories[0]?.from ?? '', to: histories[2]?.to ?? '', order, limit }

    const pages = await readAuditPages('demo', query)

    const ids = histories.map(({ id }) => id)
    const events = pages.flatMap(page => page.events)
    const shown = events.map(({ comment, version }) => ({ comment, version }))
    const given = ids.flatMap(comment => [2, 3].map(version => ({ comment, version })))
    expect(shown.filter(({ comment }) => ids.includes(comment ?? ''))).toEqual(
      order === 'oldest' ? given : given.toReversed(),
    )
    expect(new Set(events.map(event => JSON.stringify(event))).size).toBe(events.length)
    expect(pages.slice(0, -1).map(({ events }) => events.length)).toEqual(Array(pages.length - 1).fill(limit))
  })

  it.each([
    ['action', 'reject', 2],
    ['by', 'ليلى', 3],
  ])('chooses by %s, and says where there is more', async (filter, wanted, version) => {
    const histories = await inBatches([1, 2], 1, () => givenHistory())
    const range = { from: histories[0]?.from ?? '', to: histories[1]?.to ?? '' }

    const pages = await readAuditPages('demo', { ...range, order, limit: 1, [filter]: wanted })

    const ids = histories.map(({ id }) => id)
    const events = pages.flatMap(page => page.events)
    const own = events.filter(({ comment }) => ids.includes(comment ?? ''))
    expect(own.map(event => event.version)).toEqual([version, version])
    expect(events.filter(({ action, by }) => action !== wanted && by !== wanted)).toEqual([])
    expect(pages.filter(page => page.events.length === 0 && page.nextCursor !== null)).not.toEqual([])
  })
})

it.each([
  ['limit', '0'],
  ['limit', '101'],
  ['limit', 'x'],
  ['order', 'random'],
  ['action', 'submit'],
  ['action', 'vanish'],
  ['by', ''],
  ['by', 'x'.repeat(201)],
  ['from', 'yesterday'],
  ['from', '2026-13-01'],
  ['from', '2026-11-25T08:37:00'],
  ['from', '1764059820'],
  ['to', ''],
])('refuses %s=%s', async (field, value) => {
  const answer = await taaliq.audit('demo', { [field]: value })

  expect(outcomeOf(answer)).toBe('400 invalid-query')
  expect(readProblem(answer).errors?.map(error => error.field)).toEqual([field])
})

it('refuses an end before the beginning', async () => {
  const answer = await taaliq.audit('demo', { from: '2026-11-25', to: '2026-11-24' })

  expect(outcomeOf(answer)).toBe('400 invalid-query')
  expect(readProblem(answer).errors?.map(error => error.field)).toEqual(['to'])
})

describe('its cursor', () => {
  let cursor = ''
  const query = { from: '2020-01-01', limit: 1 }
  const outcomeWith = async (altered: string, other: Record<string, string> = {}, site = 'demo') =>
    outcomeOf(await taaliq.audit(site, { ...query, ...other, cursor: altered }))

  beforeAll(async () => {
    await givenHistory()
    cursor = (await readAudit('demo', query)).nextCursor ?? ''
  })

  it('is taken as it was given', async () => {
    expect(cursor).not.toBe('')
    expect(await outcomeWith(cursor)).toBe('200')
  })

  it('is refused with any single character altered', async () => {
    const outcomes = await inBatches(alteredCursors(cursor), 8, altered => outcomeWith(altered))

    expect(outcomes).toEqual(Array(cursor.length).fill('400 invalid-cursor'))
  })

  it('is refused when cut, lengthened or bent', async () => {
    const bent = bentCursors(cursor).filter(other => other !== cursor)

    const outcomes = await inBatches(bent, 8, async other => [other, await outcomeWith(other)] as const)

    expect(outcomes.filter(([, outcome]) => outcome !== '400 invalid-cursor')).toEqual([])
  })

  it.each([
    { order: 'oldest' },
    { from: '2020-01-02' },
    { to: '9999-01-01' },
    { action: 'approve' },
    { by: 'ليلى' },
  ])('is refused for another question: %o', async other => {
    expect(await outcomeWith(cursor, other)).toBe('400 invalid-cursor')
  })

  it('is refused for another site, and for a queue', async () => {
    expect(await outcomeWith(cursor, {}, 'strict')).toBe('400 invalid-cursor')
    expect(outcomeOf(await taaliq.queue('demo', { cursor }))).toBe('400 invalid-cursor')
  })

  it('of a queue is refused', async () => {
    await givenPendingComment()
    await givenPendingComment()

    const { nextCursor } = await readQueue('demo', { limit: 1 })

    expect(await outcomeWith(nextCursor ?? '')).toBe('400 invalid-cursor')
  })
})
