import { expect, it } from 'vitest'
import { readBrakeOrder } from '../../../infra/commands/read-brake-order.ts'

it.each([
  ['demo held', { which: { site: 'demo' }, to: 'held', stage: 'personal' }],
  ['demo read-only --stage production', { which: { site: 'demo' }, to: 'read-only', stage: 'production' }],
  ['--all off --stage production', { which: 'all', to: 'off', stage: 'production' }],
  ['held --all', { which: 'all', to: 'held', stage: 'personal' }],
  ['all held', { which: { site: 'all' }, to: 'held', stage: 'personal' }],
])('reads %s', (typed, order) => {
  expect(readBrakeOrder(typed.split(' '))).toEqual(order)
})

it.each([
  '',
  'demo',
  'held',
  'demo closed',
  'held demo',
  '--all',
  '--all demo held',
  'demo strict held',
  'No! held',
])('takes for no order: %s', typed => {
  expect(readBrakeOrder(typed.split(' ').filter(Boolean))).toBeUndefined()
})
