import { expect, it } from 'vitest'
import { messagesFor } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'

const ar = messagesFor('ar')

it.each([
  [0, 'لا تعليقات'],
  [1, 'تعليق واحد'],
  [2, 'تعليقان'],
  [3, '3 تعليقات'],
  [11, '11 تعليقًا'],
  [100, '100 تعليق'],
  [1234, '1,234 تعليقًا'],
])('counts %i comments in Arabic', (count, words) => {
  expect(plural(ar, ar.thread.count, count)).toBe(words)
})

it('counts in Persian digits', () => {
  const fa = messagesFor('fa')

  expect(plural(fa, fa.thread.count, 12)).toBe('۱۲ دیدگاه')
})

it('counts two in Hebrew by a word of its own', () => {
  const he = messagesFor('he')

  expect(plural(he, he.thread.count, 2)).toBe('שתי תגובות')
})
