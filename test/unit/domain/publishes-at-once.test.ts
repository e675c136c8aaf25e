import { expect, it } from 'vitest'
import { publishesAtOnce } from '../../../shared/domain/publishes-at-once.ts'

it.each([
  ['held', undefined, false],
  ['held', 'held', false],
  ['held', 'read-only', false],
  ['at-once', undefined, true],
  ['at-once', 'held', false],
  ['at-once', 'read-only', false],
] as const)('a rule of %s with the brake on %s publishes at once: %s', (publishes, brake, atOnce) => {
  expect(publishesAtOnce({ publishes, brake })).toBe(atOnce)
})
