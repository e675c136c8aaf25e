import { expect, it } from 'vitest'
import { fieldErrorsOf, outcomeOf } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread, uniqueWord } from '../support/contract/unique.ts'

const submitWithEmail = (email: unknown) => taaliq.post({ thread: uniqueThread() }, sampleComment({ email }))

/** Labels of at most 63 bytes, and a local part of 64: valid wherever the whole is not too long. */
const addressOfBytes = (bytes: number) => {
  const label = 'd'.repeat(60)
  const domain = `${label}.${label}.${label}.example`
  return `${'l'.repeat(bytes - domain.length - 1)}@${domain}`
}

it('takes an address of 254 bytes', async () => {
  const answer = await submitWithEmail(addressOfBytes(254))

  expect(outcomeOf(answer)).toBe('202')
})

it('refuses an address of 255 bytes', async () => {
  const answer = await submitWithEmail(addressOfBytes(255))

  expect(fieldErrorsOf(answer)).toEqual(['email: too-long'])
})

it('counts the bytes of an internationalised address, not its letters', async () => {
  const domain = ['م', 'ث', 'ل'].map(letter => letter.repeat(30)).join('.')
  const local = 'ا'.repeat(32)
  const address = `${local}@${domain}.example`

  const answer = await submitWithEmail(address)

  expect(Array.from(address).length).toBeLessThan(254)
  expect(Buffer.byteLength(address)).toBeGreaterThan(254)
  expect(fieldErrorsOf(answer)).toEqual(['email: too-long'])
})

it.each([
  'plain@paper.example',
  'Mixed.Case@Paper.Example',
  'tag+news@paper.example',
  "o'brien_1-2@sub.paper.example",
  'أمل@paper.example',
  'amal@مثال.شبكة',
  'أمل.حسن@مثال.شبكة',
  'amal@xn--mgbh0fb.xn--ngbc5azd',
  'علی@مثال.ایران',
  '  spaced@paper.example  ',
])('takes the address %j', async email => {
  const answer = await submitWithEmail(email)

  expect(outcomeOf(answer)).toBe('202')
})

it('requires an address', async () => {
  const answer = await submitWithEmail(undefined)

  expect(fieldErrorsOf(answer)).toEqual(['email: required'])
})

it.each(['', '   '])('refuses the address %j as missing', async email => {
  const answer = await submitWithEmail(email)

  expect(fieldErrorsOf(answer).join()).toMatch(/^email: (required|invalid)$/u)
})

it.each([
  ['no at sign', 'reader.paper.example'],
  ['no local part', '@paper.example'],
  ['no domain', 'reader@'],
  ['two at signs', 'reader@paper@example.com'],
  ['an empty label', 'reader@paper..example'],
  ['a label that begins with a hyphen', 'reader@-paper.example'],
  ['a space', 'rea der@paper.example'],
  ['a space in the domain', 'reader@pa per.example'],
  ['two addresses by comma', 'one@paper.example,two@paper.example'],
  ['two addresses by comma and space', 'one@paper.example, two@paper.example'],
  ['two addresses by semicolon', 'one@paper.example;two@paper.example'],
  ['two addresses by space', 'one@paper.example two@paper.example'],
  ['a display name', 'Reader <reader@paper.example>'],
  ['a header after a line break', 'reader@paper.example\r\nBcc: two@paper.example'],
  ['a line break', 'reader@paper\n.example'],
  ['a bidi control', 'rea\u202eder@paper.example'],
  ['a control character', 'rea\u0007der@paper.example'],
])('refuses an address with %s', async (_, email) => {
  const answer = await submitWithEmail(email)

  expect(fieldErrorsOf(answer)).toEqual(['email: invalid'])
})

it.each([[7], [true], [['reader@paper.example']], [{ address: 'reader@paper.example' }]])(
  'refuses %j as an address',
  async email => {
    const answer = await submitWithEmail(email)

    expect(fieldErrorsOf(answer)).toEqual(['email: invalid'])
  },
)

it('answers the same whichever address is given', async () => {
  const [first, second] = await Promise.all([
    submitWithEmail(`known-${uniqueWord()}@paper.example`),
    submitWithEmail('moderator@example.com'),
  ])

  expect(Object.keys(first.headers).toSorted()).toEqual(Object.keys(second.headers).toSorted())
  expect([first.status, second.status]).toEqual([202, 202])
  expect(first.body.length).toBe(second.body.length)
})
