import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRow } from '../../../shared/text/csv-row.ts'
import { parseCsv } from '../../support/parse-csv.ts'

it.each([
  ['a comma', 'one, two'],
  ['quotes', 'she said "no"'],
  ['line breaks', 'one\ntwo\r\nthree'],
  ['every script', 'مقال 漢字 Ünï 👩‍👩‍👧'],
  ['a leading space', ' one '],
  ['an apostrophe', "'tis"],
])('keeps %s as it is', (_, text) => {
  expect(parseCsv(csvRow(['first', text, 'last']))).toEqual([['first', text, 'last']])
})

it('ends each row with CRLF, and leaves empty what is absent', () => {
  expect(csvRow(['one', 2, null, undefined])).toBe('"one","2","",""\r\n')
})

it.each([
  ['=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['＝1', "'＝1"],
  ['a;=1', "a;'=1"],
  ['a;"=1"', `a;'"=1"`],
  ['a\n=1', "a\n'=1"],
  ['a-b=c', 'a-b=c'],
  ['“quoted” = fine', '“quoted” = fine'],
])('lets no spreadsheet take %j for a formula', (text, shown) => {
  expect(parseCsv(csvRow([text]))).toEqual([[shown]])
})

describe.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
])('whatever is written, for a program that separates by %s', (_, separator) => {
  const alphabet = ['=', '+', '-', '@', '＝', '\t', '\r', '\n', ';', ',', '"', "'", ' ', 'a', 'ب']
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }), { maxLength: 4 })

  it('begins no cell with the sign of a formula', () => {
    fc.assert(
      fc.property(texts, fields => {
        const cells = parseCsv(csvRow(['id', ...fields]), separator).flat()

        expect(cells.filter(cell => /^[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
      }),
      { seed: 20261125, numRuns: 2000 },
    )
  })
})
