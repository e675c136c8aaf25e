import { expect, it } from 'vitest'
import { createKeyedDigest } from '../../../shared/privacy/keyed-digest.ts'
import { createReceipts } from '../../../shared/privacy/receipts.ts'

const comment = { site: 'demo', thread: 'article-1', id: 'c1' }
const receipts = createReceipts(createKeyedDigest('a secret'))

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
  const others = createReceipts(createKeyedDigest('another secret'))

  expect(others.proves(receipts.write(comment), comment)).toBe(false)
})
