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

it('is spelt as in the mails that were sent', () => {
  expect(links.write({ ...link, sub: 'a.b.c' })).toBe(
    'bSAdM4y_zv_FK3RVsyirtc.01890a5d-ac96-774b-bcce-b302099a8057.1.tpgp00.approve.demo.a.b.c',
  )
})

it('is short, safe in an address, and ends in no punctuation', () => {
  expect(token.length).toBeLessThan(125)
  expect(encodeURIComponent(token)).toBe(token)
  expect(token).toMatch(/[0-9a-z]$/u)
})

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

it('was written with one secret, or is none', () => {
  expect(createDecisionLinks(['another secret']).read(token)).toBeUndefined()
})
