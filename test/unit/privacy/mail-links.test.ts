import { expect, it } from 'vitest'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'
import { createMailLinks } from '../../../shared/privacy/mail-links.ts'

const link = { site: 'demo', sub: '5b0a3c1e-6f0f-4d5e-9a49-3a4c6d1f2b77' }
const links = createMailLinks(['a secret'])
const token = links.write(link)

it('says what it was written for', () => {
  expect(links.read(token)).toEqual(link)
})

it('may be of somebody whose name has dots', () => {
  const dotted = { ...link, sub: 'a.b.c' }

  expect(links.read(links.write(dotted))).toEqual(dotted)
})

it('is spelt as in the mails that were sent', () => {
  expect(links.write({ ...link, sub: 'a.b.c' })).toBe('dNnGSyYxcoc3quFfYzm7o3.demo.a.b.c')
})

it('is short, safe in an address, and ends in no punctuation', () => {
  expect(token.length).toBeLessThan(105)
  expect(encodeURIComponent(token)).toBe(token)
  expect(token).toMatch(/[0-9a-z]$/u)
})

it('is no link to decide, nor can one of those choose', () => {
  const decisions = createDecisionLinks(['a secret'])
  const decision = decisions.write({
    ...link,
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    version: 1,
    decision: 'approve',
    expiresAt: new Date('2026-12-03T09:00:00Z'),
  })

  expect([links.read(decision), decisions.read(token)]).toEqual([undefined, undefined])
})
