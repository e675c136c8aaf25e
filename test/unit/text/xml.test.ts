import { expect, it } from 'vitest'
import { xml } from '../../../shared/text/xml.ts'
import { parseXml } from '../../support/xml/parse-xml.ts'

it.each([
  ['markup', '</a><b>&lt;&amp;"\'<!--]]>--><?x?>'],
  ['every script', 'مقال 漢字 Ünï 👩‍👩‍👧 \u{10FFFD}'],
  ['tabs and line breaks', 'one\n\ttwo'],
])('keeps %s as it is', (_, text) => {
  expect(parseXml(xml`<a>${text}</a>`.xml).text).toBe(text)
})

it('keeps quotes inside an attribute', () => {
  expect(parseXml(xml`<a b="${'"><c d="'}"/>`.xml)).toMatchObject({
    attributes: { b: '"><c d="' },
    children: [],
  })
})

it.each([
  ['a control character', '\u0000', '\uFFFD'],
  ['another', 'a\u001Bb\u000Bc', 'a\uFFFDb\uFFFDc'],
  ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ['a noncharacter', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
])('shows that %s stood where XML cannot', (_, text, shown) => {
  expect(parseXml(xml`<a>${text}</a>`.xml).text).toBe(shown)
})

it('puts XML into XML, one element or many, or none', () => {
  const parts = ['<1>', '<2>'].map(text => xml`<b>${text}</b>`)

  expect(xml`<a>${parts}${parts.at(2)}${3}</a>`.xml).toBe('<a><b>&#60;1&#62;</b><b>&#60;2&#62;</b>3</a>')
})
