import { expect, it } from 'vitest'
import { chosenQuery } from '../../../../local/edge/chosen.ts'

const none = { kind: 'none', names: [] } as const
const all = { kind: 'all', names: [] } as const
const named = { kind: 'named', names: ['limit', 'thread'] } as const
const allBut = { kind: 'all-but', names: ['limit'] } as const

it.each([
  ['limit=5&x=1', none, ''],
  ['limit=5&x=1', all, 'limit=5&x=1'],
  ['x=1&limit=5', named, 'limit=5'],
  ['x=1&limit=5', allBut, 'x=1'],
  ['thread=b&thread=a', named, 'thread=b&thread=a'],
  ['thread=%D9%85%26limit&y', named, 'thread=%D9%85%26limit'],
  ['Limit=5', named, ''],
  ['limit', named, 'limit'],
  ['&&limit=5&', named, 'limit=5'],
  ['x=1;limit=5', named, ''],
  ['limit=5;x=1', named, 'limit=5;x=1'],
  ['', all, ''],
])('takes of «%s» by %o «%s»', (query, choice, taken) => {
  expect(chosenQuery(query, choice)).toBe(taken)
})

it('takes what one of several policies takes', () => {
  expect(chosenQuery('limit=5&x=1', none, named)).toBe('limit=5')
})
