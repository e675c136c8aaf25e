import { expect, it } from 'vitest'
import { createKeyedDigests } from '../../../shared/privacy/keyed-digest.ts'
import { createReceipts } from '../../../shared/privacy/receipts.ts'

const comment = { site: 'demo', thread: 'article-1', id: 'c1' }
const receipts = createReceipts(createKeyedDigests(['a secret']))

it('proves the comment it was written for', () => {
  expect(receipts.proves(receipts.write(comment), comment)).toBe(true)
})

it.each([
  { ...comment, site: 'other' },
  { ...comment, thread: 'article-2' },
  { ...comment, id: 'c2' },
  { site: 'demo', thread: 'article-1c', id: '1' },
])('proves no other: %j', other => {
  expect(receipts.proves(receipts.write(comment), other)).toBe(false)
})

it.each(['', 'x', `${receipts.write(comment)}A`, receipts.write(comment).slice(1), 'é'.repeat(43)])(
  'is not «%s»',
  receipt => {
    expect(receipts.proves(receipt, comment)).toBe(false)
  },
)

it('means nothing under another secret', () => {
  const others = createReceipts(createKeyedDigests(['another secret']))

  expect(others.proves(receipts.write(comment), comment)).toBe(false)
})

it('proves after a rotation what it proved before, and is written anew', () => {
  const rotated = createReceipts(createKeyedDigests(['a newer secret', 'a secret']))

  expect(rotated.proves(receipts.write(comment), comment)).toBe(true)
  expect(receipts.proves(rotated.write(comment), comment)).toBe(false)
})
