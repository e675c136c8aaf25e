import type { RetryErrorType } from '@smithy/types'
import { describe, expect, it } from 'vitest'
import { createRetryStrategy } from '../../../shared/aws/retry-strategy.ts'

/** A call that fails again and again, each try after so many milliseconds: how long it paused before each further try. */
const pausesOf = async ({ errorType, takes }: { errorType: RetryErrorType; takes: number }) => {
  let now = 0
  const strategy = createRetryStrategy({ now: () => now, random: () => 1 })
  const pauses: number[] = []
  const again = async (token: Awaited<ReturnType<typeof strategy.acquireInitialRetryToken>>) => {
    now += takes
    const next = await strategy.refreshRetryTokenForRetry(token, { errorType }).catch(() => undefined)
    if (next === undefined) return
    pauses.push(next.getRetryDelay())
    now += next.getRetryDelay()
    await again(next)
  }
  await again(await strategy.acquireInitialRetryToken(''))
  return { pauses, seconds: now / 1000 }
}

describe('a call to AWS', () => {
  it.each(['THROTTLING', 'TRANSIENT', 'SERVER_ERROR'] as const)(
    'is tried five times within a second where it fails at once: %s',
    async errorType => {
      expect(await pausesOf({ errorType, takes: 10 })).toEqual({ pauses: [50, 100, 200, 400], seconds: 0.8 })
    },
  )

  it('is given up before 3 s where no answer comes to any try', async () => {
    const { pauses, seconds } = await pausesOf({ errorType: 'TRANSIENT', takes: 700 })

    expect(pauses).toEqual([50, 100])
    expect(seconds).toBeLessThan(3)
  })

  it('is tried once where the fault is ours', async () => {
    expect(await pausesOf({ errorType: 'CLIENT_ERROR', takes: 10 })).toMatchObject({ pauses: [] })
  })
})
