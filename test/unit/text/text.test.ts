import { describe, expect, it } from 'vitest'
import { excerpt } from '../../../shared/text/excerpt.ts'
import { isLegible } from '../../../shared/text/is-legible.ts'
import { isPlainName } from '../../../shared/text/is-plain-name.ts'
import { isPlainText } from '../../../shared/text/is-plain-text.ts'
import { isVisible } from '../../../shared/text/is-visible.ts'
import { normaliseText } from '../../../shared/text/normalise-text.ts'

describe('normalising', () => {
  it.each([
    ['ZWNJ between Persian letters', 'می‌خواهم'],
    ['Quranic diacritics', 'بِسْمِ ٱللَّهِ ٱلرَّحْمَـٰنِ'],
    ['an emoji family and a flag of a region', '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️'],
    ['Hebrew points', 'בְּרֵאשִׁית'],
  ])('keeps %s as NFC has it', (_, text) => {
    expect(normaliseText(text)).toBe(text.normalize('NFC'))
  })

  it('writes every line break as one line feed', () => {
    expect(normaliseText('  a\r\nb\rc\n ')).toBe('a\nb\nc')
  })
})

describe('a name', () => {
  it.each([
    'سلمى',
    'حسین ‌پور',
    'Łukasz O’Neil-Smith 3rd',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Siân',
    '김철수',
    'नितिन',
    '👩🏽‍🚀',
    'C++',
    '<b>',
  ])('may be %s', name => {
    expect(isPlainName(name)).toBe(true)
  })

  it.each([
    ['a bidi override', 'a\u202Eb'],
    ['an isolate', 'a\u2067b'],
    ['an Arabic letter mark', 'a\u061Cb'],
    ['a line break', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['stray tag characters', 'a\u{E0041}b'],
    ['a noncharacter', 'a\uFFFEb'],
  ])('may not hold %s', (_, name) => {
    expect(isPlainName(name)).toBe(false)
  })
})

describe('what is seen', () => {
  it.each(['\u3164', '\u2800', '\u200D', '\u00AD ', '\uFE0F'])('is not %j', text => {
    expect(isVisible(text)).toBe(false)
  })

  it('is a single vowelled letter', () => {
    expect(isVisible('بّ')).toBe(true)
  })
})

it('takes eight combining marks on a letter and no ninth', () => {
  expect([8, 9].map(marks => isLegible(`ب${'\u064B'.repeat(marks)}`))).toEqual([true, false])
})

it('counts marks on a base across invisible characters', () => {
  expect(isLegible(`ب${`${'\u064B'.repeat(8)}\u200D`.repeat(2)}`)).toBe(false)
  expect(isLegible('👨‍👩‍👧‍👦 می‌خواهم ❤️‍🔥')).toBe(true)
})

it('takes tabs and line feeds in a text, and no other control', () => {
  expect(['\t', '\n', '\u0007', '\u0085', '\u007F'].map(isPlainText)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

describe('an excerpt', () => {
  it('is the whole text when that is short', () => {
    expect(excerpt('نص قصير', 300)).toBe('نص قصير')
  })

  it('ends between graphemes and says that something follows', () => {
    expect(excerpt('ab👨‍👩‍👧cd', 6)).toBe('ab…')
  })
})
