import { beforeAll, expect, it } from 'vitest'
import { alteredCursors, bentCursors } from '../support/contract/altered-cursors.ts'
import { approve, givenPendingComment, givenPublishedComments } from '../support/contract/given-comments.ts'
import { inBatches } from '../support/contract/in-batches.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { readQueue } from '../support/contract/read-queue.ts'
import { readThread } from '../support/contract/read-thread.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const site = 'strict'
const thread = uniqueThread()
let cursor = ''

beforeAll(async () => {
  const waiting = await Promise.all(Array.from({ length: 6 }, () => givenPendingComment({ site, thread })))
  await inBatches(waiting.slice(0, 3), 1, ({ id }) => approve(id, site))
  await givenPendingComment()
  await givenPendingComment()
  cursor = (await readQueue(site, { limit: 1 })).nextCursor ?? ''
})

const outcomeWith = async (altered: string, query = {}, at = site) =>
  outcomeOf(await taaliq.queue(at, { limit: 1, ...query, cursor: altered }))

it('takes the cursor it gave', async () => {
  expect(cursor).not.toBe('')
  expect(await outcomeWith(cursor)).toBe('200')
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

it.each(['approved', 'rejected', 'spam', 'trash'])('refuses it for the status %s', async status => {
  expect(await outcomeWith(cursor, { status })).toBe('400 invalid-cursor')
})

it('refuses it for another order', async () => {
  expect(await outcomeWith(cursor, { order: 'newest' })).toBe('400 invalid-cursor')
})

it.each(['demo', 'open'])('refuses it for the site %s', async other => {
  expect(await outcomeWith(cursor, {}, other)).toBe('400 invalid-cursor')
})

it('refuses the cursor of approved comments for those that wait', async () => {
  const approved = (await readQueue(site, { limit: 1, status: 'approved' })).nextCursor ?? ''

  expect(approved).not.toBe('')
  expect(await outcomeWith(approved)).toBe('400 invalid-cursor')
})

it('refuses readers the cursor of a queue, whatever its status', async () => {
  const approved = (await readQueue(site, { limit: 1, status: 'approved' })).nextCursor ?? ''

  const outcomes = await inBatches([cursor, approved], 2, async foreign =>
    outcomeOf(await taaliq.list({ site, thread }, { limit: 1, cursor: foreign })),
  )

  expect(outcomes).toEqual(['400 invalid-cursor', '400 invalid-cursor'])
})

it('refuses moderators the cursor of readers', async () => {
  const published = uniqueThread()
  await givenPublishedComments(published, [{}, {}, {}])
  const read = (await readThread({ site: 'open', thread: published }, { limit: 1 })).nextCursor ?? ''

  expect(read).not.toBe('')
  expect(await outcomeWith(read, { status: 'approved' }, 'open')).toBe('400 invalid-cursor')
})
