import { describe, expect, it } from 'vitest'
import { addressesIn, holdsAddress, mentionsAddress } from '../../../shared/text/mentions-address.ts'

describe('a text that shows its author’s address', () => {
  it.each([
    ['as typed', 'write to reader@example.com please', 'reader@example.com'],
    ['in capitals', 'READER@EXAMPLE.COM', 'reader@example.com'],
    ['in fullwidth letters', 'reader＠ｅｘａｍｐｌｅ.com', 'reader@example.com'],
    ['with invisible characters in it', 'rea\u200Bder@\u200Cexam\u00ADple.com', 'reader@example.com'],
    ['percent-encoded, as in a link', 'https://x.example/?u=reader%40example.com', 'reader@example.com'],
    ['with its domain in Unicode', 'u@مثال.مصر، شكرا', 'u@xn--mgbh0fb.xn--wgbh1c'],
    ['with its domain in ASCII', 'u@xn--mgbh0fb.xn--wgbh1c', 'u@مثال.مصر'],
    ['before a full stop', 'It is reader@example.com.', 'reader@example.com'],
  ])('is found %s', (_, text, address) => {
    expect(mentionsAddress(text, address)).toBe(true)
  })

  it.each([
    ['another address', 'other@example.com', 'reader@example.com'],
    ['the domain alone', 'see example.com', 'reader@example.com'],
    ['an address still missing', 'a text', ''],
  ])('is not seen in %s', (_, text, address) => {
    expect(mentionsAddress(text, address)).toBe(false)
  })

  it('answers in linear time', () => {
    const began = performance.now()

    mentionsAddress('a@'.repeat(20_000), 'a@a.example')
    holdsAddress('a@'.repeat(20_000))
    addressesIn('a@'.repeat(20_000))
    addressesIn('a@a.b'.repeat(10_000))
    addressesIn(`@${'a'.repeat(40_000)}`)

    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('the addresses in a text', () => {
  it.each([
    ['one among words', 'write to reader@example.com please', ['reader@example.com']],
    ['two', 'a@x.example, b@y.example', ['a@x.example', 'b@y.example']],
    ['one between brackets', '(reader@example.com)', ['reader@example.com']],
    ['one before a full stop', 'It is reader@example.com.', ['reader@example.com']],
    ['in other scripts', 'أمل@بريد.مثال', ['أمل@بريد.مثال']],
    ['in disguise', 'READER＠exam\u200Bple.com', ['reader@example.com']],
    ['none', 'at 5 p.m. @home, @user and a@b', []],
  ])('are %s', (_, text, addresses) => {
    expect([...new Set(addressesIn(text))]).toEqual(addresses)
  })

  it('are seen through percent-encoding, as in a link', () => {
    expect(addressesIn('https://x.example/?u=reader%40example.com')).toEqual([
      '//x.example/?u=reader@example.com',
    ])
  })
})
