import { describe, expect, it } from 'vitest'
import { linked } from '../../../web/linked.ts'

const links = (text: string) =>
  linked(text).flatMap(piece => (typeof piece === 'string' ? [] : [piece.label]))

describe('links in a text', () => {
  it.each([
    ['انظر https://example.org/صور.', ['https://example.org/صور']],
    ['(https://example.org/a_(b)) و', ['https://example.org/a_(b)']],
    ['https://a.example/، https://b.example/؟', ['https://a.example/', 'https://b.example/']],
    ['«https://a.example/x»', ['https://a.example/x']],
    ['HTTPS://A.EXAMPLE/x', ['HTTPS://A.EXAMPLE/x']],
    ['javascript:alert(1) data:text/html,x ftp://a.example', []],
    ['paper.example/x', []],
    ['https://', []],
  ])('of %s are %j', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  it('leave the text whole', () => {
    const text = 'a https://a.example/x. (https://b.example) \u2067https://c.example\u2069\n\nend'

    expect(
      linked(text)
        .map(piece => (typeof piece === 'string' ? piece : piece.label))
        .join(''),
    ).toBe(text)
  })

  it('are found in good time in a text made to be slow', () => {
    const text = `https://a.example/${')'.repeat(9000)}`

    expect(links(text)).toHaveLength(1)
  })
})
