import { expect, it } from 'vitest'
import { rateSeconds } from '../../../local/rate-seconds.ts'

it.each([
  ['rate(1 minute)', 60],
  ['rate(5 minutes)', 300],
  ['rate(1 hour)', 3600],
  ['rate(2 days)', 172_800],
])('reads %s', (expression, seconds) => {
  expect(rateSeconds(expression)).toBe(seconds)
})

it.each(['cron(0 8 * * ? *)', 'rate(0 minutes)', 'rate(1 second)'])('refuses %s', expression => {
  expect(() => rateSeconds(expression)).toThrow(expression)
})
