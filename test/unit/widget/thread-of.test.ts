import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ThreadName } from '../../../shared/contract/names.ts'
import { threadOf } from '../../../web/widget/thread-of.ts'

describe('the thread of an address', () => {
  it.each([
    ['https://paper.example/2026/11/library', '2026:11:library'],
    ['https://paper.example/2026/11/library/', '2026:11:library'],
    ['https://paper.example//2026//11/library/?utm_source=x&fbclid=y#comments', '2026:11:library'],
    ['https://paper.example/%D9%85%D9%82%D8%A7%D9%84', 'مقال'],
    ['https://paper.example/مقال', 'مقال'],
    ['https://paper.example/re\u0301sume\u0301', 'résumé'],
    ['https://paper.example/50%25-off', '50--off'],
    ['https://paper.example/100%', '100-'],
    ['https://paper.example/a b(c)', 'a-b-c-'],
    ['https://paper.example/', ':'],
  ])('of %s is %s', (address, thread) => {
    expect(threadOf(address)).toBe(thread)
  })

  it('is always a name the API takes', () => {
    const addresses = ['/', '/a%2Fb', `/${'ا'.repeat(1000)}`, '/%E0%A4%A', '/😀', '/a?b#c', '/..%2e/x'].map(
      path => `https://paper.example${path}`,
    )

    expect(addresses.map(threadOf).filter(name => !v.is(ThreadName, name))).toEqual([])
  })

  it('tells two long addresses apart that begin alike', () => {
    const long = `https://paper.example/${'ا'.repeat(300)}`

    expect(threadOf(`${long}1`)).not.toBe(threadOf(`${long}2`))
  })
})
