import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalDatabase, openLocalDatabase } from '../database/open-local-database.ts'
import { createLives } from './create-lives.ts'
import { happenings } from './happenings.ts'

const minutes = 60_000
/** A failure is told with its seed and path; other seeds and more lives are for who looks for one. */
const { TAALIQ_SEED: seed = '20261125', TAALIQ_LIVES } = process.env

type Lives = { lives: number; timeoutMinutes: number }

/** Many lives of comments, each of many things in whatever order, compared with what a model of them predicts. */
export const promiseLives = ({ lives: usual, timeoutMinutes }: Lives): void => {
  const lives = TAALIQ_LIVES ?? usual
  let database: LocalDatabase
  beforeAll(async () => {
    database = await openLocalDatabase()
  })
  afterAll(() => database?.close())

  it(`keeps every comment, its history and its place, in whatever order things happen (seed ${seed}, ${lives} lives)`, {
    timeout: minutes * timeoutMinutes,
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
        interruptAfterTimeLimit: minutes * (timeoutMinutes - 1),
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
}
