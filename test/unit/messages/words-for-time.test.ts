import { expect, it } from 'vitest'
import { ageInWords } from '../../../shared/messages/age-in-words.ts'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'

const now = new Date('2026-11-24T12:00:00Z')

it.each([
  ['2026-11-24T12:00:30Z', 'just now'],
  ['2026-11-24T11:59:30Z', 'just now'],
  ['2026-11-24T11:58:59Z', 'a minute ago'],
  ['2026-11-24T11:00:01Z', '59 minutes ago'],
  ['2026-11-24T11:00:00Z', 'an hour ago'],
  ['2026-11-22T12:00:01Z', '47 hours ago'],
  ['2026-11-22T12:00:00Z', '2 days ago'],
])('says how long ago %s was', (since, words) => {
  expect(ageInWords(messagesFor('en'), since, now)).toBe(words)
})

it('says it in the dual in Arabic', () => {
  expect(ageInWords(messagesFor('ar'), '2026-11-24T10:00:00Z', now)).toBe('منذ ساعتين')
})

it('names the zone of a time', () => {
  expect(timeInWords(messagesFor('ar'), '2026-11-24T08:37:00Z')).toBe('24 نوفمبر 2026 في 08:37 UTC')
})

it('dates by the Solar Hijri calendar in Persian', () => {
  expect(timeInWords(messagesFor('fa'), '2026-11-24T08:37:00Z')).toContain('۳ آذر ۱۴۰۵')
})
