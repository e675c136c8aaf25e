import { expect, it } from 'vitest'
import { openWords, sealWords } from '../../../shared/privacy/sealed-words.ts'

const key = Buffer.alloc(32, 1).toString('base64url')
const otherKey = Buffer.alloc(32, 2).toString('base64url')
const words = 'اتصلوا بي على 0100 — می\u200cخواهم 👋🏽'

it('gives back to the letter what was sealed', () => {
  expect(openWords(key, 2, sealWords(key, 2, words))).toBe(words)
})

it('shows nothing of the words without the key', () => {
  const sealed = sealWords(key, 2, words)

  expect(Buffer.from(sealed, 'base64url').includes('0100')).toBe(false)
  expect(openWords(otherKey, 2, sealed)).toBeUndefined()
})

it('seals the same words differently at each version', () => {
  expect(sealWords(key, 2, words)).not.toBe(sealWords(key, 3, words))
})

it.each(['', 'AAAA', sealWords(key, 3, words)])('opens nothing that was not sealed there: %s', sealed => {
  expect(openWords(key, 2, sealed)).toBeUndefined()
})
