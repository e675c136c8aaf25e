import { describe, expect, it } from 'vitest'
import { inConversation, type Turn } from '../../../web/widget/conversation.ts'

const comment = (id: string, parentId: string | null = null) => ({
  id,
  parentId,
  name: id,
  content: '',
  createdAt: '2026-11-21T09:00:00Z',
  staff: false,
})

const outline = (turns: readonly Turn[]): unknown[] =>
  turns.map(({ comment: { id }, answers, replies }) => [
    answers ? `${id} to ${answers.id}` : id,
    ...outline(replies),
  ])

describe('a conversation', () => {
  it('nests to three levels and goes on flat, saying who is answered', () => {
    const comments = [
      comment('a'),
      comment('b', 'a'),
      comment('c', 'b'),
      comment('d', 'c'),
      comment('e', 'd'),
    ]

    expect(outline(inConversation(comments))).toEqual([['a', ['b', ['c'], ['d to c'], ['e to d']]]])
  })

  it('keeps the order of the list, with replies oldest first', () => {
    const comments = [comment('z'), comment('y', 'a'), comment('b', 'a'), comment('a')]

    expect(outline(inConversation(comments))).toEqual([['z'], ['a', ['b'], ['y']]])
  })

  it('lets a reply stand by itself whose parent is on another page', () => {
    expect(outline(inConversation([comment('b', 'elsewhere')]))).toEqual([['b']])
  })
})
