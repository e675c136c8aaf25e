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

it('is spelt as in the mails that were sent', () => {
  expect(token).toBe('2YZ8Hh3pLnBYYgmlsD42Fs.01890a5d-ac96-774b-bcce-b302099a8057.reply')
})

it('is short, safe in an address, and ends in no punctuation', () => {
  expect(token.length).toBeLessThan(80)
  expect(encodeURIComponent(token)).toBe(token)
  expect(token).toMatch(/[0-9a-z]$/u)
})

it.each([`${token}.`, `${token}.x`, token.replace('.reply', '.published'), token.replace('8057', '8058')])(
  'is not «%.70s»',
  wrong => {
    expect(links.read(wrong)).toBeUndefined()
  },
)

it('is no link that decides, though the secret were the same', () => {
  expect(createDecisionLinks(['a secret']).read(token)).toBeUndefined()
})
