import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import { createDecide } from '../../../web/console/queue/decide.ts'
import { createQueue } from '../../../web/console/queue/queue.ts'

const comment = (id: string) => ({
  id,
  version: 1,
  status: 'pending' as const,
  name: 'قارئ',
  content: id,
  createdAt: '2026-11-25T10:00:00.000Z',
  thread: { id: 'article-1' },
  held: [],
})

it('counts what it decides on, and not what a colleague has put there already', async () => {
  const comments = [comment('one'), comment('two'), comment('three')]
  const list = () => Promise.resolve({ comments, pending: 3, nextCursor: null })
  const queue = createQueue({ api: { list }, site: 'demo', status: 'pending', isLeaving: () => false })
  await queue.load()
  const decided = { status: 'approved', version: 2, by: 'سلمى', at: '2026-11-25T10:01:00.000Z' } as const
  queue.change('two', card => ({ ...card, decided }))
  const unsent = { push: () => {}, cancel: () => false, orders: signal([]) }
  const { decide } = createDecide({ queue: () => queue, unsent: () => unsent, notTaken: () => {} })

  const count = decide('approve', new Set(['one', 'two', 'three']))

  expect(count).toBe(2)
  expect(queue.cards.value).toEqual([])
})
