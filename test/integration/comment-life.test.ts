import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLives } from '../support/comment-life/create-lives.ts'
import { happenings } from '../support/comment-life/happenings.ts'
import { type LocalDatabase, openLocalDatabase } from '../support/database/open-local-database.ts'

const minutes = 60_000
/** A failure is told with its seed and path; other seeds and more lives are for who looks for one. */
const { TAALIQ_SEED: seed = '20261125', TAALIQ_LIVES: lives = '40' } = process.env

let database: LocalDatabase
beforeAll(async () => {
  database = await openLocalDatabase()
})
afterAll(() => database?.close())

it(`keeps every comment, its history and its place, in whatever order things happen (seed ${seed}, ${lives} lives)`, {
  timeout: 5 * minutes,
}, async () => {
  const live = createLives(database)
  const met = new Set<string>()

  await fc.assert(
    fc.asyncProperty(happenings, async happened => {
      for (const answer of await live(happened)) met.add(answer)
    }),
    {
      seed: Number(seed),
      numRuns: Number(lives),
      interruptAfterTimeLimit: 4 * minutes,
      markInterruptAsFailure: true,
    },
  )

  expect([...met].toSorted()).toEqual([
    'accepted',
    'decided',
    'decided-many',
    'duplicate-comment',
    'idempotency-conflict',
    'invalid-comment',
    'not-found',
    'replayed',
    'replied',
    'stale',
  ])
})
