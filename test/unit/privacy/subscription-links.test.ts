import { expect, it } from 'vitest'
import type { Owed } from '../../../shared/domain/outbox.ts'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'

const owed: Owed = { comment: '01890a5d-ac96-774b-bcce-b302099a8057', kind: 'reply' }
const links = createSubscriptionLinks(['a secret'])
const token = links.write(owed)

it('says which mail it stands in', () => {
  expect(links.read(token)).toEqual(owed)
})

it('is short, safe in an address, and ends in no punctuation', () => {
  expect(token.length).toBeLessThan(80)
  expect(encodeURIComponent(token)).toBe(token)
  expect(token).toMatch(/[0-9a-z]$/u)
})

it('is refused when any one character is another', () => {
  const altered = [...token].flatMap((letter, at) =>
    [...'Aa0.']
      .filter(other => other !== letter)
      .map(other => token.slice(0, at) + other + token.slice(at + 1)),
  )

  expect(altered.filter(wrong => links.read(wrong) !== undefined)).toEqual([])
})

it.each([
  '',
  '.',
  '......',
  token.slice(1),
  token.slice(0, -1),
  `${token}.`,
  `${token}.x`,
  token.replace('.reply', '.published'),
  token.replace('8057', '8058'),
  '\u{1F600}'.repeat(22),
  'A'.repeat(10_000),
])('is not «%.70s»', wrong => {
  expect(links.read(wrong)).toBeUndefined()
})

it('is no link that decides, though the secret were the same', () => {
  expect(createDecisionLinks(['a secret']).read(token)).toBeUndefined()
})

it('outlives one rotation of the secret, and no second one', () => {
  const afterOne = createSubscriptionLinks(['a newer secret', 'a secret'])
  const afterTwo = createSubscriptionLinks(['the newest secret', 'a newer secret'])

  expect(afterOne.read(token)).toEqual(owed)
  expect(afterTwo.read(token)).toBeUndefined()
  expect(createSubscriptionLinks(['a newer secret']).read(afterOne.write(owed))).toEqual(owed)
})
