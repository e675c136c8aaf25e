import { beforeEach, expect, it, vi } from 'vitest'
import { type Answer, createUnsent, type Order } from '../../../web/console/queue/unsent.ts'

const order = (id: string, version = 1): Order => ({ site: 'demo', id, decision: 'approve', version })

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

type Decide = Parameters<typeof createUnsent>[0]['decide']
const decided = (id: string, version: number) => ({ id, status: 200, version })
const nothing = () => Promise.resolve()

const givenUnsent = (decide: Decide) => {
  const answers: [string, Answer['outcome']][] = []
  const unsent = createUnsent({
    person: 'somebody',
    decide,
    answered: ({ id }, { outcome }) => answers.push([id, outcome]),
    wait: nothing,
  })
  return { unsent, answers }
}

it('sends what comes while a batch is on its way as the next batch', async () => {
  const batches: string[][] = []
  const { unsent, answers } = givenUnsent(async (_, decisions) => {
    batches.push(decisions.map(({ id }) => id))
    return { results: decisions.map(({ id, version }) => decided(id, version + 1)) }
  })

  unsent.push([order('a')])
  unsent.push([order('b')])
  unsent.push([order('c')])
  await unsent.send()

  expect(batches).toEqual([['a'], ['b', 'c']])
  expect(answers).toEqual([
    ['a', 'decided'],
    ['b', 'decided'],
    ['c', 'decided'],
  ])
})

it('sends again until there is an answer', async () => {
  const decide = vi
    .fn<Decide>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce({ results: [{ id: 'a', status: 503 }] })
    .mockResolvedValueOnce({ results: [decided('a', 2)] })
  const { unsent, answers } = givenUnsent(decide)

  unsent.push([order('a')])
  await unsent.send()

  expect(decide).toHaveBeenCalledTimes(3)
  expect(answers).toEqual([['a', 'decided']])
  expect(unsent.failures.value).toBe(0)
})

it('takes a decision whose answer was lost for done', async () => {
  const current = { status: 'approved', version: 2, by: 'سلمى', at: '2026-11-25T10:00:00.000Z' } as const
  const { unsent, answers } = givenUnsent(async () => ({ results: [{ id: 'a', status: 409, current }] }))

  unsent.push([order('a')])
  await unsent.send()

  expect(answers).toEqual([['a', 'decided']])
})

it('says who was first', async () => {
  const current = { status: 'spam', version: 2, by: 'يوسف', at: '2026-11-25T10:00:00.000Z' } as const
  const { unsent, answers } = givenUnsent(async () => ({ results: [{ id: 'a', status: 409, current }] }))

  unsent.push([order('a')])
  await unsent.send()

  expect(answers).toEqual([['a', 'stale']])
})

it('keeps what is unsent over a reload', async () => {
  const { unsent } = givenUnsent(() => new Promise(() => {}))
  unsent.push([order('a'), order('b')])

  const after = givenUnsent(async (_, decisions) => ({
    results: decisions.map(({ id, version }) => decided(id, version + 1)),
  }))
  await after.unsent.send()

  expect(after.answers).toEqual([
    ['a', 'decided'],
    ['b', 'decided'],
  ])
})

it('takes back only what has not left', () => {
  const { unsent } = givenUnsent(() => new Promise(() => {}))
  const [left, waits] = [order('a'), order('b')]
  unsent.push([left])
  unsent.push([waits])

  const taken = [unsent.cancel(left), unsent.cancel(waits)]

  expect(taken).toEqual([false, true])
  expect(unsent.orders.value).toEqual([left])
})
