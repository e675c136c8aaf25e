import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClaims } from '../../../web/console/queue/claims.ts'

/** An API that tells what it was asked, and answers as told. */
const open = (answer: { mine: boolean } | 'failure' = { mine: true }) => {
  const asked: string[] = []
  const api = {
    claim: async (_site: string, ids: readonly string[]) => {
      asked.push(ids.join())
      if (answer === 'failure') throw new Error('no answer')
      return { claims: ids.map(id => ({ id, by: 'سلمى', until: '2026-11-26T10:02:00.000Z', ...answer })) }
    },
  }
  return { asked, claims: createClaims(api, 'demo') }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a screen of cards', () => {
  it('is leased card by card as they come onto it', async () => {
    const { asked, claims } = open()
    await claims.claim(['a', 'b', 'c'])
    await claims.claim(['b', 'c', 'd'])
    await claims.claim(['c', 'd'])

    expect(asked).toEqual(['a,b,c', 'd'])
  })

  it('is leased again after a minute, which is before a lease ends', async () => {
    const { asked, claims } = open()
    await claims.claim(['a'])
    vi.advanceTimersByTime(59_000)
    await claims.claim(['a', 'b'])
    vi.advanceTimersByTime(1000)
    await claims.claim(['a', 'b'])

    expect(asked).toEqual(['a', 'b', 'a'])
  })

  it('is asked for again where no answer came', async () => {
    const { asked, claims } = open('failure')
    await claims.claim(['a']).catch(() => {})
    await claims.claim(['a']).catch(() => {})

    expect(asked).toEqual(['a', 'a'])
  })
})

it('what a colleague has is taken over at once', async () => {
  const { asked, claims } = open({ mine: false })
  await claims.claim(['a'])
  claims.takeOver('a')

  expect(claims.colleagues.value.get('a')?.by).toBe('سلمى')
  expect(asked).toEqual(['a', 'a'])
})
