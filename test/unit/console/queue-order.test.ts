import { expect, it } from 'vitest'
import { type Comment, createQueue } from '../../../web/console/queue/queue.ts'

const waits = (id: string): Comment => ({
  id,
  version: 1,
  status: 'pending',
  name: 'قارئ',
  content: 'نص',
  createdAt: '2026-11-25T10:00:00.000Z',
  thread: { id: 'article-1' },
  held: [],
})
const last = (id: string): Comment => ({ ...waits(id), sortLast: true })

/** A queue whose pages are these, the first of them loaded. */
const givenQueue = async (first: Comment[], ...later: Comment[][]) => {
  const pages = [first, ...later]
  const list = async () => {
    const comments = pages.shift() ?? []
    return { comments, pending: 7, nextCursor: pages.length === 0 ? null : 'next' }
  }
  const queue = createQueue({ api: { list }, site: 'demo', status: 'pending', isLeaving: () => false })
  await queue.load()
  return queue
}

const idsOf = ({ cards }: Awaited<ReturnType<typeof givenQueue>>) =>
  cards.value.map(({ comment: { id } }) => id)

it('begins with what nobody wants read last', async () => {
  const queue = await givenQueue([last('1'), waits('2'), last('3'), waits('4')])

  expect(idsOf(queue)).toEqual(['2', '4', '1', '3'])
  expect(queue.currentId.value).toBe('2')
})

it('puts what comes later before what is to be read last', async () => {
  const queue = await givenQueue([waits('1'), last('2')], [waits('3'), last('4')])

  await queue.more()

  expect(idsOf(queue)).toEqual(['1', '3', '2', '4'])
})

it('moves nothing that is in hand or above it', async () => {
  const queue = await givenQueue([waits('1'), last('2'), last('3'), last('4')], [waits('5')])
  queue.currentId.value = '3'

  await queue.more()

  expect(idsOf(queue)).toEqual(['1', '2', '3', '5', '4'])
})

it('reads last what is marked in it, and shows whether it is', async () => {
  const queue = await givenQueue([waits('1'), waits('2'), waits('3')])

  queue.mark(new Set(['1', '2']), true)
  const marked = queue.cards.value.map(({ comment }) => comment)
  queue.mark(new Set(['1', '2']), false)

  expect(marked).toEqual([last('1'), waits('3'), last('2')])
  expect(queue.cards.value.map(({ comment }) => comment)).toEqual([waits('1'), waits('3'), waits('2')])
})
