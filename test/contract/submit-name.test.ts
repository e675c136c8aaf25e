import { expect, it } from 'vitest'
import { givenPendingComment } from '../support/contract/given-comments.ts'
import { fieldErrorsOf, outcomeOf } from '../support/contract/read-problem.ts'
import { readOne } from '../support/contract/read-queue.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { scripts, textOfLength } from '../support/contract/text-of-length.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submitWithName = (name: unknown) => taaliq.post({ thread: uniqueThread() }, sampleComment({ name }))

it.each(scripts)('takes a name of 100 code points in $script and keeps it', async ({ pattern }) => {
  const name = textOfLength(pattern, 100)

  const { id } = await givenPendingComment({ comment: { name } })

  expect((await readOne(id)).name).toBe(name)
})

it.each(scripts)('refuses a name of 101 code points in $script', async ({ pattern }) => {
  const answer = await submitWithName(textOfLength(pattern, 101))

  expect(fieldErrorsOf(answer)).toEqual(['name: too-long'])
})

it('counts a name after NFC and trimming', async () => {
  const { id } = await givenPendingComment({ comment: { name: `  ${'e\u0301'.repeat(100)}\u00a0 ` } })

  expect((await readOne(id)).name).toBe('é'.repeat(100))
})

it.each([
  'ن',
  'أمل الحسن',
  'مُحَمَّد ١٢٣',
  'علی\u200cرضا',
  'क\u200dष',
  '👨‍👩‍👧‍👦',
  "Seán O'Brien-Smith, Jr.",
  '田中さん',
  'ש״י עגנון',
])('takes the name %s and keeps it', async name => {
  const { id } = await givenPendingComment({ comment: { name } })

  expect((await readOne(id)).name).toBe(name.normalize('NFC'))
})

it('requires a name', async () => {
  const answer = await submitWithName(undefined)

  expect(fieldErrorsOf(answer)).toEqual(['name: required'])
})

it.each([
  ['nothing', ''],
  ['spaces', ' \u00a0\u3000 '],
  ['the Hangul filler', '\u3164'],
  ['the Braille blank', '\u2800'],
  ['several invisible letters', '\u3164 \u2800\u3164'],
  ['ZWNJ', '\u200c'],
  ['ZWJ', '\u200d\u200d'],
  ['a variation selector', '\ufe0f'],
])('refuses a name of %s alone', async (_, name) => {
  const answer = await submitWithName(name)

  expect(fieldErrorsOf(answer).join()).toMatch(/^name: (required|invalid)$/u)
})

it.each([
  '\u0007',
  '\t',
  '\n',
  '\r',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
])('refuses the control or bidi character %j in a name', async character => {
  const answer = await submitWithName(`أمل${character}حسن`)

  expect(fieldErrorsOf(answer)).toEqual(['name: invalid'])
})

it.each(['amal@paper.example', '  AMAL@PAPER.EXAMPLE ', 'أمل@مثال.شبكة'])(
  'refuses the e-mail address %s as a name',
  async name => {
    const answer = await submitWithName(name)

    expect(fieldErrorsOf(answer).join()).toMatch(/^name: (contains-email|invalid)$/u)
  },
)

it.each([[7], [true], [['أمل']], [{ first: 'أمل' }]])('refuses %j as a name', async name => {
  const answer = await submitWithName(name)

  expect(fieldErrorsOf(answer)).toEqual(['name: invalid'])
})

it('refuses null as a name', async () => {
  const answer = await submitWithName(null)

  expect(outcomeOf(answer)).toBe('422 invalid-comment')
})
