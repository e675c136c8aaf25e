import { expect, it } from 'vitest'
import { bentTokens } from '../support/contract/bent-tokens.ts'
import { outcomeOf } from '../support/contract/read-problem.ts'
import { taaliq } from '../support/contract/taaliq.ts'

const enterWith = (token: string) =>
  taaliq.send({ path: '/v1/moderation/sites', headers: { authorization: `Bearer ${token}` } })

it('takes the token as it was given', async () => {
  expect(outcomeOf(await enterWith(await taaliq.tokenFor('admin')))).toBe('200')
})

it('refuses every token that was bent, whatever was done to it', async () => {
  const tokens = Object.entries(await bentTokens())

  const outcomes = await Promise.all(
    tokens.map(async ([bend, token]) => [bend, outcomeOf(await enterWith(token))] as const),
  )

  expect(outcomes).toHaveLength(14)
  expect(outcomes.filter(([, outcome]) => outcome !== '401 unauthenticated')).toEqual([])
})
