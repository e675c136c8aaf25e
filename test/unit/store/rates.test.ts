import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import { createRates } from '../../../shared/store/rates.ts'

const start = Date.UTC(2026, 10, 26) / 1000

/** Rates of a table in which everybody has spent all until `expiresAt`, and how often it was asked. */
const givenSpent = (expiresAt: number) => {
  const client = new DynamoDBClient({ region: 'eu-central-1' })
  let now = start
  let asked = 0
  client.middlewareStack.add(
    () => async () => {
      asked += 1
      if (now >= expiresAt) return { output: { $metadata: {} }, response: {} }
      throw new ConditionalCheckFailedException({
        message: 'spent',
        $metadata: {},
        Item: marshall({ expiresAt }),
      })
    },
    { step: 'initialize' },
  )
  const rates = createRates({ client, table: 'ephemera', clock: () => new Date(now * 1000) })
  return {
    spend: ({ site = 'strict', caller = 'reader', perMinute = 10 } = {}) =>
      rates.spend(site, caller, perMinute),
    asked: () => asked,
    pass: (seconds: number) => {
      now += seconds
    },
  }
}

it('refuses until the window ends whom it has refused, without asking again', async () => {
  const { spend, asked, pass } = givenSpent(start + 40)

  const first = await spend()
  pass(39)
  const last = await spend()

  expect([first, last]).toEqual([{ retryAfterSeconds: 40 }, { retryAfterSeconds: 1 }])
  expect(asked()).toBe(1)
})

it('asks again when the window has ended', async () => {
  const { spend, asked, pass } = givenSpent(start + 40)

  await spend()
  pass(40)

  expect(await spend()).toBeUndefined()
  expect(asked()).toBe(2)
})

it('knows no more than a thousand at once', async () => {
  const { spend, asked } = givenSpent(start + 40)

  await spend()
  for (let index = 0; index < 1000; index += 1) await spend({ caller: `other-${index}` })
  await spend()

  expect(asked()).toBe(1002)
})

it.each([
  { of: 'another client', other: { caller: 'other' } },
  { of: 'another site', other: { site: 'open' } },
  { of: 'a limit that was changed meanwhile', other: { perMinute: 20 } },
])('asks for $of', async ({ other }) => {
  const { spend, asked } = givenSpent(start + 40)

  await spend()
  await spend(other)

  expect(asked()).toBe(2)
})
