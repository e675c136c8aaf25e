import { expect, it } from 'vitest'
import { subjectHeader } from '../../../shared/mail/subject-header.ts'

const decoded = (header: string) =>
  header.split(' ').map(word => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString())

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)

it.each([
  'مُحَمَّدٌ كَتَبَ تَعْلِيقًا عَلَى مَقَالَةِ الْمَكْتَبَةِ الَّتِي فُتِحَتْ',
  'می‌خواهم دیدگاه‌های شما را دربارهٔ کتابخانه‌ای که باز شده است بخوانم',
  '👩🏽‍❤️‍💋‍👨🏿👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇧🇪👩🏽‍❤️‍💋‍👨🏿👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇧🇪',
  'שָׁלוֹם לְכֻלָּם וּבְרוּכִים הַבָּאִים לַסִּפְרִיָּה',
])('cuts «%s» between letters, as they are read', subject => {
  const words = decoded(subjectHeader(subject))

  expect(words.length).toBeGreaterThan(1)
  expect(words.join('')).toBe(subject)
  expect(words.flatMap(graphemes)).toEqual(graphemes(subject))
})

it.each(['=?utf-8?B?SGk=?=', 'see =?utf-8?Q?Hi?= there', 'x'.repeat(200)])(
  'has «%s» read as it was written',
  subject => {
    expect(decoded(subjectHeader(subject)).join('')).toBe(subject)
  },
)

it('leaves a plain subject as it is', () => {
  expect(subjectHeader('Your comment on news.example is published')).toBe(
    'Your comment on news.example is published',
  )
})

it('makes words of 75 bytes at most, be a letter longer than that', () => {
  const words = subjectHeader(`a${'\u0301'.repeat(300)}`).split(' ')

  expect(words.filter(word => word.length > 75)).toEqual([])
  expect(decoded(words.join(' ')).join('')).toBe(`a${'\u0301'.repeat(300)}`)
})

it.each(['a\r\nBcc: b@example.org', 'a\u2028Bcc: b@example.org', 'a\u0000Bcc: b@example.org'])(
  'stays one line: %j',
  subject => {
    expect(subjectHeader(subject)).toBe('a Bcc: b@example.org')
  },
)
