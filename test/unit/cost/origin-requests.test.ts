import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originRequests, secondsAMonth } from '../../../infra/cost/origin-requests.ts'
import { readThroughCaches } from '../../support/cost/read-through-caches.ts'

const workload = fc.record({
  requests: fc.integer({ min: 0, max: 1e9 }),
  keys: fc.integer({ min: 1, max: 1e6 }),
  caches: fc.integer({ min: 1, max: 30 }),
  freshSeconds: fc.integer({ min: 1, max: 86_400 }),
})

describe('how many reads reach the API', () => {
  it('is each of them where an answer is read once in a blue moon', () => {
    const { least, most } = originRequests({ requests: 10, keys: 10, caches: 1, freshSeconds: 30 })

    expect(least).toBe(10)
    expect(most).toBeCloseTo(10, 3)
  })

  it('is one in 31 where one answer is read once a second and is fresh for 30', () => {
    const { most } = originRequests({ requests: secondsAMonth, keys: 1, caches: 1, freshSeconds: 30 })

    expect(most).toBeCloseTo(secondsAMonth / 31, 3)
  })

  it('is never more than all of them, nor than each cache asking for each answer whenever it is stale', () => {
    fc.assert(
      fc.property(workload, reads => {
        const { least, most } = originRequests(reads)
        const allStale = (reads.keys * reads.caches * secondsAMonth) / reads.freshSeconds
        expect(most).toBeLessThanOrEqual(Math.min(reads.requests, allStale))
        expect(least).toBeLessThanOrEqual(reads.requests)
      }),
    )
  })

  it.each([0, 1, 2])(
    'is between its bounds where some articles are read far more than others, seed %i',
    seed => {
      const reads = { requests: 40_000, keys: 20, caches: 3, freshSeconds: 3000 }

      const fetched = readThroughCaches(reads, seed)

      const { least, most } = originRequests(reads)
      expect(fetched).toBeGreaterThanOrEqual(least)
      expect(fetched).toBeLessThanOrEqual(most)
    },
  )
})
