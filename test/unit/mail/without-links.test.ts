import { expect, it } from 'vitest'
import { withoutLinks } from '../../../shared/mail/without-links.ts'

it.each([
  ['https://evil.example/a.html?b=c', 'https[:]//evil[.]example/a[.]html?b=c'],
  ['www.موقع.com', 'www[.]موقع[.]com'],
  ['http://موقع.مصر', 'http[:]//موقع.مصر'],
  ['اكتبوا إلى sara@mail.example.', 'اكتبوا إلى sara@mail[.]example.'],
  ['mailto:sara@localhost tel:+3211', 'mailto[:]sara@localhost tel[:]+3211'],
  ['evil。com', 'evil[。]com'],
  ['\\\\server\\share', '[\\]\\server\\share'],
  ['GOOGLE.COM', 'GOOGLE[.]COM'],
])('breaks %s', (text, broken) => {
  expect(withoutLinks(text)).toBe(broken)
})

it.each([
  'انتهى. ثم بدأ...',
  'انتهى.ثم بدأ',
  'الساعة 10:30، بسعر 3.50',
  'Well. And then: no',
  'سؤال؟\n\nجواب!',
  '👏🏽',
])('leaves «%s» alone', text => {
  expect(withoutLinks(text)).toBe(text)
})

it('takes no longer than the text is long', () => {
  const text = 'a.'.repeat(50_000)

  expect(withoutLinks(text)).toHaveLength(text.length + 2 * 49_999)
})
