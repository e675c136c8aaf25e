import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClaims } from '../../../web/console/queue/claims.ts'

type Asked = { ids: readonly string[]; take: boolean }

const until = '2026-11-26T10:02:00.000Z'

/** An API that keeps what it was asked; who takes over gets the comment, and who asks gets it unless it is a colleague's. */
const open = ({ theirs = [] as readonly string[], isDown = false } = {}) => {
  const asked: Asked[] = []
  const api = {
    claim: async (_site: string, ids: readonly string[], take = false) => {
      asked.push({ ids, take })
      if (isDown) throw new Error('no answer')
      return { claims: ids.map(id => ({ id, by: 'سلمى', until, mine: take || !theirs.includes(id) })) }
    },
  }
  return { asked, api, claims: createClaims(api, 'demo'), askedFor: () => asked.map(({ ids }) => ids.join()) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a screen of cards', () => {
  it('is leased card by card as they come onto it', async () => {
    const { askedFor, claims } = open()
    await claims.claim(['a', 'b', 'c'])
    await claims.claim(['b', 'c', 'd'])
    await claims.claim(['c', 'd'])

    expect(askedFor()).toEqual(['a,b,c', 'd'])
  })

  it('is leased again long before a lease of two minutes ends', async () => {
    const { askedFor, claims } = open()
    await claims.claim(['a'])
    vi.advanceTimersByTime(44_000)
    await claims.claim(['a', 'b'])
    vi.advanceTimersByTime(1000)
    await claims.claim(['a', 'b'])

    expect(askedFor()).toEqual(['a', 'b', 'a'])
  })

  it('is asked for again where no answer came', async () => {
    const { askedFor, claims } = open({ isDown: true })
    await claims.claim(['a']).catch(() => {})
    await claims.claim(['a']).catch(() => {})

    expect(askedFor()).toEqual(['a', 'a'])
  })

  it('tells of the card that comes into hand who has taken it over meanwhile', async () => {
    const theirs: string[] = []
    const { askedFor, claims } = open({ theirs })
    await claims.claim(['a', 'b'])
    theirs.push('b')
    await claims.claim(['b', 'a'], 'b')

    expect(askedFor()).toEqual(['a,b', 'b'])
    expect(claims.colleagues.value.get('b')).toEqual({ by: 'سلمى', until })
  })
})

describe('what a colleague has', () => {
  it('is taken over at once, and is one’s own then', async () => {
    const { asked, claims } = open({ theirs: ['a'] })
    await claims.claim(['a'])
    claims.takeOver('a')
    await vi.advanceTimersByTimeAsync(0)

    expect(asked.map(({ take }) => take)).toEqual([false, true])
    expect(claims.colleagues.value.has('a')).toBe(false)
  })

  it('stays one’s own where an older answer comes after that', async () => {
    const { api } = open({ theirs: ['a'] })
    const held = Promise.withResolvers<void>()
    const claims = createClaims(
      {
        claim: async (site, ids, take) => {
          const answer = await api.claim(site, ids, take)
          if (!take) await held.promise
          return answer
        },
      },
      'demo',
    )
    const asked = claims.claim(['a'])
    vi.advanceTimersByTime(10)
    claims.takeOver('a')
    await vi.advanceTimersByTimeAsync(0)
    held.resolve()
    await asked

    expect(claims.colleagues.value.has('a')).toBe(false)
  })
})
