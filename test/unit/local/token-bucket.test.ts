import { expect, it } from 'vitest'
import { createTokenBucket } from '../../../local/token-bucket.ts'

it('admits a burst, and then as many as the rate refills', () => {
  let time = 0
  const admit = createTokenBucket({ ratePerSecond: 2, burst: 3 }, () => time)

  const atOnce = [admit(), admit(), admit(), admit()]
  time = 500
  const later = [admit(), admit()]

  expect([atOnce, later]).toEqual([
    [true, true, true, false],
    [true, false],
  ])
})
