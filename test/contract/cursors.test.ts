import { beforeAll, expect, it } from 'vitest'
import { alteredCursors, bentCursors } from '../support/contract/altered-cursors.ts'
import { givenPendingComment, givenPublishedComments } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const place = { site: 'open', thread: uniqueThread() }
const neighbour = { site: 'open', thread: uniqueThread() }
let cursor = ''

beforeAll(async () => {
  await Promise.all([
    givenPublishedComments(place.thread, Array(6).fill({})),
    givenPublishedComments(neighbour.thread, Array(6).fill({})),
    givenPendingComment({ site: 'demo', thread: place.thread }),
  ])
  cursor = (await readThread(place, { limit: 2 })).nextCursor ?? ''
})

const outcomeWith = async (altered: string, at = place, query = {}) =>
  outcomeOf(await taaliq.list(at, { limit: 2, ...query, cursor: altered }))

it('takes the cursor it gave', async () => {
  expect(cursor).not.toBe('')
  expect(await outcomeWith(cursor)).toBe('200')
})

it('gives cursors that need no escaping', () => {
  expect(cursor).toBe(encodeURIComponent(cursor))
})

it('refuses a cursor with any single character altered', async () => {
  const outcomes = await inBatches(alteredCursors(cursor), 8, altered => outcomeWith(altered))

  expect(outcomes).toEqual(Array(cursor.length).fill('400 invalid-cursor'))
})

it('refuses a cursor that is cut, lengthened or bent', async () => {
  const bent = bentCursors(cursor).filter(other => other !== cursor)

  const outcomes = await inBatches(bent, 8, async other => [other, await outcomeWith(other)] as const)

  expect(outcomes.filter(([, outcome]) => outcome !== '400 invalid-cursor')).toEqual([])
})

it('refuses the cursor of another thread', async () => {
  expect(await outcomeWith(cursor, neighbour)).toBe('400 invalid-cursor')
})

it("refuses the cursor of another site's thread of the same name", async () => {
  expect(await outcomeWith(cursor, { ...place, site: 'demo' })).toBe('400 invalid-cursor')
  expect(await outcomeWith(cursor, { ...place, site: 'strict' })).toBe('400 invalid-cursor')
})

it('refuses the cursor of another order', async () => {
  expect(await outcomeWith(cursor, place, { order: 'newest' })).toBe('400 invalid-cursor')
})

it('refuses the cursor of an order where none was asked for', async () => {
  const newest = (await readThread(place, { limit: 2, order: 'newest' })).nextCursor ?? ''

  expect(newest).not.toBe('')
  expect(await outcomeWith(newest)).toBe('400 invalid-cursor')
})
