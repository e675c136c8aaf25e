import { expect, it } from 'vitest'
import { around } from '../../../web/console/card/around.ts'

const published = (id: string, parentId: string | null = null) => ({
  id,
  parentId,
  name: 'قارئ',
  content: id,
  createdAt: '2026-11-25T10:00:00.000Z',
  staff: false,
})
const idsAround = (
  comments: ReturnType<typeof published>[],
  comment: { id: string; parent?: { id: string } },
) => around(comments, comment).map(({ id }) => id)

it('shows the three that came before and the three that came after', () => {
  const all = ['1', '2', '3', '4', '6', '7', '8', '9'].map(id => published(id))

  expect(idsAround(all, { id: '5' })).toEqual(['2', '3', '4', '6', '7', '8'])
})

it('shows what it answers and what answers it, however far', () => {
  const all = [...['1', '2', '3', '4', '6', '7', '8', '9'].map(id => published(id)), published('99', '5')]

  expect(idsAround(all, { id: '5', parent: { id: '1' } })).toEqual(['1', '2', '3', '4', '6', '7', '8', '99'])
})
