import { seededRandom } from '../../../local/services/faults/seeded-random.ts'
import { arabicText } from './arabic-text.ts'

export type Sender = 'heavy' | 'other' | 'honest'

export type Post = {
  readonly sender: Sender
  /** The loopback address it is sent from. */
  readonly from: string
  readonly thread: string
  readonly comment: { readonly name: string; readonly email: string; readonly content: string }
}

const posts = 10_300
const spam = 0.97 * posts
const heavySenders = 3
const byEachHeavySender = 2000
const otherSenders = 497
const articles = 20

/**
 * 10,300 posts, 97 % of them spam from 500 addresses: three that send 2,000 each, and 497 that send eight or nine, which
 * is below any limit. Every honest reader has an address of their own. The seed decides the order and the words.
 */
export const floodPosts = (seed: number): Post[] => {
  const random = seededRandom(seed)
  const bySender = (sender: Sender, count: number, senders: number): Post[] =>
    Array.from({ length: count }, (_, index) => postOf(random, sender, index % senders, index))
  const honest = posts - spam
  return [
    ...bySender('heavy', heavySenders * byEachHeavySender, heavySenders),
    ...bySender('other', spam - heavySenders * byEachHeavySender, otherSenders),
    ...bySender('honest', honest, honest),
  ]
    .map(post => ({ post, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ post }) => post)
}

const networks = { heavy: 60, other: 70, honest: 80 } as const satisfies Record<Sender, number>
const wordsOf = { heavy: 12, other: 25, honest: 40 } as const satisfies Record<Sender, number>

const postOf = (random: () => number, sender: Sender, person: number, index: number): Post => ({
  sender,
  from: `127.${networks[sender]}.${Math.floor(person / 250)}.${1 + (person % 250)}`,
  thread: `flood-${Math.floor(random() * articles)}`,
  comment: {
    name: arabicText(random, 2),
    email: `${sender}-${person}@flood.example`,
    content: `${arabicText(random, wordsOf[sender])} ${index.toLocaleString('ar-EG')}`,
  },
})
