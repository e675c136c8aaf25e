import { describe, expect, it } from 'vitest'
import { ar } from '../../../web/messages/ar.ts'
import { en } from '../../../web/messages/en.ts'
import { fa } from '../../../web/messages/fa.ts'
import { createWords } from '../../../web/words.ts'

const now = Date.parse('2026-11-25T12:00:00Z')

describe('words', () => {
  it('have all six plural forms of Arabic', () => {
    const { plural } = createWords('ar', ar)

    expect([0, 1, 2, 3, 11, 100].map(count => plural(ar.count, count))).toEqual([
      'لا تعليقات',
      'تعليق واحد',
      'تعليقان',
      '3 تعليقات',
      '11 تعليقًا',
      '100 تعليق',
    ])
  })

  it.each([
    ['ar', ar, '3 تعليقات'],
    ['ar-EG', ar, '٣ تعليقات'],
    ['ar-AE', ar, '3 تعليقات'],
    ['fa', fa, '۳ دیدگاه'],
    ['en-GB', en, '3 comments'],
  ])('count in the digits of %s', (lang, messages, expected) => {
    expect(createWords(lang, messages).plural(messages.count, 3)).toBe(expected)
  })

  it('tell how long ago something was, and after a month when', () => {
    const { when } = createWords('en', en)
    const ago = (seconds: number) => when(new Date(now - seconds * 1000).toISOString(), now)

    expect([0, -5, 59, 60, 3599, 3600, 47 * 3600, 49 * 3600, 31 * 86_400].map(ago)).toEqual([
      'now',
      'now',
      'now',
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      '47 hours ago',
      '2 days ago',
      'October 25, 2026',
    ])
  })

  it('date in the calendar of the language', () => {
    expect(createWords('fa', fa).when('2026-03-21T09:00:00Z', now)).toBe('۱ فروردین ۱۴۰۵')
  })

  it.each(['en-x', 'not a language', '', 'ar'])('take the catalogue where the page says «%s»', lang => {
    expect(createWords(lang, en).plural(en.count, 3)).toBe('3 comments')
  })
})
