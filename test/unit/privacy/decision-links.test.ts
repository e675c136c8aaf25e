import { expect, it } from 'vitest'
import type { DecisionLink } from '../../../shared/domain/decision-link.ts'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'

const link: DecisionLink = {
  site: 'demo',
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  version: 1,
  decision: 'approve',
  sub: '5b0a3c1e-6f0f-4d5e-9a49-3a4c6d1f2b77',
  expiresAt: new Date('2026-12-03T09:00:00Z'),
}
const links = createDecisionLinks(['a secret'])
const token = links.write(link)

it('says what it was written for', () => {
  expect(links.read(token)).toEqual(link)
})

it('may be of somebody whose name has dots', () => {
  const dotted = { ...link, sub: 'a.b.c' }

  expect(links.read(links.write(dotted))).toEqual(dotted)
})

it('is short, safe in an address, and ends in no punctuation', () => {
  expect(token.length).toBeLessThan(125)
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

it.each(['', '.', 'x', '......', token.slice(1), `${token}0`, '\u{1F600}'.repeat(22), 'A'.repeat(10_000)])(
  'is not «%.12s»',
  wrong => {
    expect(links.read(wrong)).toBeUndefined()
  },
)

it.each([
  { site: 'other' },
  { id: '01890a5d-ac96-774b-bcce-b302099a8058' },
  { version: 2 },
  { decision: 'reject' },
  { sub: 'another' },
  { expiresAt: new Date('2026-12-04T09:00:00Z') },
] as const)('is another for %j', other => {
  const [signature] = token.split('.', 1)

  expect(links.write({ ...link, ...other }).split('.', 1)).not.toEqual([signature])
})

it('outlives one rotation of the secret, and no second one', () => {
  const afterOne = createDecisionLinks(['a newer secret', 'a secret'])
  const afterTwo = createDecisionLinks(['the newest secret', 'a newer secret'])

  expect(afterOne.read(token)).toEqual(link)
  expect(afterTwo.read(token)).toBeUndefined()
  expect(createDecisionLinks(['a newer secret']).read(afterOne.write(link))).toEqual(link)
})
