import { expect, it } from 'vitest'
import { type ChainedEvent, hashOf, rootOf } from '../../../shared/domain/event-chain.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const event: ChainedEvent = {
  site: 'demo',
  id,
  version: 2,
  action: 'reject',
  from: 'pending',
  to: 'rejected',
  by: 'سلمى',
  at: '2026-11-25T08:37:00.000Z',
  reason: 'إعلان',
  previous: rootOf('demo', id),
}

it('hashes as it always has, or every chain there is would break', () => {
  expect(rootOf('demo', id)).toBe('iyrDB1NYY4KSLMzayO9ELEfaAXIY6k8uBY1Pbne2OHc')
  expect(hashOf(event)).toBe('HEcizsIGBSPdVj6T8DCwFVTf1g8-jj8wvB8G5jU7g6c')
  expect(hashOf({ ...event, reason: undefined })).toBe('DmN9OE2EXKkg38bbNJTLGtMBkbfAd2Hh1TJM1vHULc0')
})

it('begins elsewhere for another comment, and for another site', () => {
  const roots = [rootOf('demo', id), rootOf('open', id), rootOf('demo', id.replace('8057', '8058'))]

  expect(new Set(roots).size).toBe(3)
})

it.each([
  { site: 'open' },
  { id: id.replace('8057', '8058') },
  { version: 3 },
  { action: 'spam' as const },
  { from: 'approved' as const },
  { to: 'spam' as const },
  { by: 'يوسف' },
  { at: '2026-11-25T08:37:00.001Z' },
  { reason: 'إعلان.' },
  { reason: '' },
  { reason: undefined },
  { before: 'النص الأول' },
  { sealedBefore: 'AAAA' },
  { until: '2026-12-25T08:37:00.000Z' },
  { previous: rootOf('open', id) },
])('is another hash with %j', altered => {
  expect(hashOf({ ...event, ...altered })).not.toBe(hashOf(event))
})

it('does not depend on the order in which the fields were read', () => {
  const { site, ...others } = event

  expect(hashOf({ ...others, site })).toBe(hashOf(event))
})

it('hashes nothing but what an event says', () => {
  const asRead = { ...event, pk: 'COMMENT#1', auditSk: 'anything', content: 'a text' }

  expect(hashOf(asRead)).toBe(hashOf(event))
})
