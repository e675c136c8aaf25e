import { expect, it } from 'vitest'
import { fieldErrorsOf, outcomeOf } from '../support/contract/read-problem.ts'
import { sampleComment } from '../support/contract/sample-comment.ts'
import { taaliq } from '../support/contract/taaliq.ts'
import { uniqueThread } from '../support/contract/unique.ts'

const submit = (email: string, content: string) =>
  taaliq.post({ thread: uniqueThread() }, sampleComment({ email, content }))

it.each([
  ['as typed', 'amal.hasan@paper.example'],
  ['in upper case', 'AMAL.HASAN@PAPER.EXAMPLE'],
  ['between brackets', '(amal.hasan@paper.example)'],
  ['before a full stop', 'amal.hasan@paper.example.'],
  ['beside Arabic letters', 'عنوانيamal.hasan@paper.exampleراسلوني'],
  ['in a mailto link', 'mailto:amal.hasan@paper.example?subject=x'],
  ['with a fullwidth at sign', 'amal.hasan＠paper.example'],
  ['with a small at sign', 'amal.hasan﹫paper.example'],
  ['in fullwidth letters', 'ａｍａｌ．ｈａｓａｎ＠ｐａｐｅｒ．ｅｘａｍｐｌｅ'],
  ['with a zero-width space', 'amal.hasan@\u200bpaper.example'],
  ['with a word joiner', 'amal\u2060.hasan@paper.example'],
  ['with ZWNJ', 'amal.ha\u200csan@paper.example'],
  ['with a soft hyphen', 'amal.hasan@pa\u00adper.example'],
  ['with a bidi mark', 'amal.hasan\u200e@paper.example'],
])('refuses the own address %s in the text', async (_, disguise) => {
  const answer = await submit('amal.hasan@paper.example', `راسلوني على ${disguise} شكرا`)

  expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
})

it('refuses the own address in the text whatever the case of its local part', async () => {
  const answer = await submit('Amal.Hasan@Paper.Example', 'راسلوني على amal.hasan@paper.example')

  expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
})

it('refuses the own address with its domain as A-label', async () => {
  const answer = await submit('amal@مثال.شبكة', 'راسلوني على amal@xn--mgbh0fb.xn--ngbc5azd')

  expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
})

it('refuses the own address with its domain as U-label', async () => {
  const answer = await submit('amal@xn--mgbh0fb.xn--ngbc5azd', 'راسلوني على amal@مثال.شبكة')

  expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
})

it('refuses the own internationalised address', async () => {
  const answer = await submit('أمل@مثال.شبكة', 'راسلوني على أمل@مثال.شبكة')

  expect(fieldErrorsOf(answer)).toEqual(['content: contains-email'])
})

it("takes somebody else's address in the text", async () => {
  const answer = await submit('amal.hasan@paper.example', 'راسلوا editor@paper.example')

  expect(outcomeOf(answer)).toBe('202')
})
