import { expect, it } from 'vitest'
import { createSignedParts } from '../../../shared/privacy/signed-parts.ts'

const links = createSignedParts(['a secret'], 'a-link')
const parts = ['demo', 'reply', 'a.b.c']
const token = links.write(...parts)

it('reads the parts that were written, the last with its dots', () => {
  expect(links.read(token, 3)).toEqual(parts)
})

it('reads no other number of them', () => {
  expect([1, 2, 4].map(count => links.read(token, count))).toEqual([undefined, undefined, undefined])
})

it('is refused when any one character is another', () => {
  const altered = [...token].flatMap((letter, at) =>
    [...'Aa0.']
      .filter(other => other !== letter)
      .map(other => token.slice(0, at) + other + token.slice(at + 1)),
  )

  expect(altered.filter(wrong => links.read(wrong, 3) !== undefined)).toEqual([])
})

it.each([
  '',
  '.',
  '......',
  'x',
  token.slice(1),
  token.slice(0, -1),
  `${token}0`,
  `${token}.`,
  `${token}.x`,
  '\u{1F600}'.repeat(22),
  'A'.repeat(10_000),
])('is not «%.70s»', wrong => {
  expect([1, 2, 3].map(count => links.read(wrong, count))).toEqual([undefined, undefined, undefined])
})

it('is of one purpose, though the secret were the same', () => {
  expect(createSignedParts(['a secret'], 'another-link').read(token, 3)).toBeUndefined()
})

it('outlives one rotation of the secret, and no second one', () => {
  const afterOne = createSignedParts(['a newer secret', 'a secret'], 'a-link')
  const afterTwo = createSignedParts(['the newest secret', 'a newer secret'], 'a-link')
  const newer = createSignedParts(['a newer secret'], 'a-link')

  expect(afterOne.read(token, 3)).toEqual(parts)
  expect(afterTwo.read(token, 3)).toBeUndefined()
  expect(newer.read(afterOne.write(...parts), 3)).toEqual(parts)
})
