import { expect, it } from 'vitest'
import { createKeyedDigests } from '../../../shared/privacy/keyed-digest.ts'
import { createCursors } from '../../../shared/store/cursor.ts'

const cursors = createCursors(createKeyedDigests(['secret']))
const list = ['published', 'demo', 'article-1', 'oldest']
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

it('leads back to the comment it was written for', () => {
  expect(cursors.read(list, cursors.write(list, id))).toBe(id)
})

it('is refused when any one character is another', () => {
  const cursor = cursors.write(list, id)
  const altered = [...cursor].flatMap((letter, at) =>
    [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.']
      .filter(other => other !== letter)
      .map(other => cursor.slice(0, at) + other + cursor.slice(at + 1)),
  )

  for (const wrong of altered) expect(() => cursors.read(list, wrong)).toThrow('invalid-cursor')
})

it.each(['', 'x', '\u{1F600}'.repeat(22), 'A'.repeat(10_000)])(
  'is refused when it is nothing like one: %#',
  wrong => {
    expect(() => cursors.read(list, wrong)).toThrow('invalid-cursor')
  },
)

it.each([0, 1, 2, 3])('is refused on a list that differs in part %i', part => {
  const other = list.with(part, 'other')

  expect(() => cursors.read(other, cursors.write(list, id))).toThrow('invalid-cursor')
})

it('leads on after a rotation, and is written anew', () => {
  const rotated = createCursors(createKeyedDigests(['newer', 'secret']))
  const place = '2026-11-26T10:00:00.000Z#a#1'

  expect(rotated.read(list, cursors.write(list, id))).toBe(id)
  expect(rotated.readPosition(list, cursors.writePosition(list, place))).toBe(place)
  expect(() => cursors.read(list, rotated.write(list, id))).toThrow('invalid-cursor')
})
