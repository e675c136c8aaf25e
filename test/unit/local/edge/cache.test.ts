import { beforeEach, expect, it } from 'vitest'
import { type Cache, createCache } from '../../../../local/edge/cache.ts'

const freshness = { fresh: 30, whileRevalidating: 330, ifError: 1000 }

let cache: Cache
let now: number
let fetched: number

beforeEach(() => {
  now = 0
  fetched = 0
  cache = createCache(() => now)
})

const answer = (status: number, body: string) => ({ status, headers: {}, body: Buffer.from(body) })

type Fetched = { status?: number; isKept?: boolean }

const get = async (body: string, { status = 200, isKept = true }: Fetched = {}) => {
  const served = await cache.get('key', async () => {
    fetched += 1
    return { answer: answer(status, body), freshness: isKept ? freshness : undefined, isRenewed: false }
  })
  return { ...served, body: served.answer.body.toString() }
}

it('hands out what it has, with its age, as long as it is fresh', async () => {
  await get('one')
  now = 29

  expect(await get('two')).toMatchObject({ body: 'one', outcome: 'Hit', ageSeconds: 29 })
  expect(fetched).toBe(1)
})

it('hands it out once more past its time, and has the new one for the next', async () => {
  await get('one')
  now = 30
  const past = await get('two')

  expect(past.body).toBe('one')
  await expect.poll(async () => (await get('three')).body).toBe('two')
})

it('waits for the new one after the time for that', async () => {
  await get('one')
  now = 330

  expect(await get('two')).toMatchObject({ body: 'two', outcome: 'Miss' })
})

it('hands it out while fetching fails, until it is too old', async () => {
  await get('one')
  now = 999
  const standsIn = await get('broken', { status: 503, isKept: false })
  now = 1000

  expect(standsIn.body).toBe('one')
  expect(await get('broken', { status: 503, isKept: false })).toMatchObject({
    body: 'broken',
    outcome: 'Error',
  })
})

it('does not hand it out where the answer is the asker’s own fault', async () => {
  await get('one')
  now = 330

  expect((await get('gone', { status: 404, isKept: false })).body).toBe('gone')
})

it('has it still after an answer that must not be kept', async () => {
  await get('one')
  now = 330
  await get('gone', { status: 404, isKept: false })

  expect((await get('broken', { status: 503, isKept: false })).body).toBe('one')
})

it('lets those who come meanwhile wait for one answer', async () => {
  const bodies = await Promise.all([get('one'), get('two'), get('three')])

  expect(bodies.map(({ body, outcome }) => [body, outcome])).toEqual([
    ['one', 'Miss'],
    ['one', 'Hit'],
    ['one', 'Hit'],
  ])
  expect(fetched).toBe(1)
})

it('lets each of them ask where the answer must not be kept', async () => {
  const bodies = await Promise.all(['one', 'two', 'three'].map(body => get(body, { isKept: false })))

  expect(bodies.map(({ body }) => body)).toEqual(['one', 'two', 'three'])
})

it('asks anew after a failure that nothing stands in for', async () => {
  await get('broken', { status: 500, isKept: false })

  expect((await get('one')).body).toBe('one')
})
