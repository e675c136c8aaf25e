import { expect, it } from 'vitest'
import type { Cancelled } from '../../../shared/store/transact.ts'
import { createWithdrawals } from '../../../shared/store/withdrawals.ts'

const failed = { Code: 'ConditionalCheckFailed' }
const passed = { Code: 'None' }

const withdrawWhere = (answer: Cancelled) => {
  const asked: unknown[] = []
  const withdrawals = createWithdrawals(async writes => {
    asked.push(writes)
    return answer
  }, 'comments')
  const outcome = withdrawals.record({ site: 'demo', id: '1', at: '2026-11-24T08:37:00.000Z' })
  return { outcome, asked }
}

it.each([
  ['was written', undefined, 'withdrawn'],
  ['its author had withdrawn before', { reasons: [passed, failed] }, 'withdrawn'],
  ['a moderator was first', { reasons: [failed, failed] }, 'decided'],
  ['a site’s rule had published', { reasons: [failed, passed] }, 'decided'],
])('tells by the conditions what %s', async (_, answer, outcome) => {
  await expect(withdrawWhere(answer).outcome).resolves.toBe(outcome)
})

it('is unavailable where others keep the comment busy', async () => {
  await expect(withdrawWhere('contended').outcome).rejects.toMatchObject({ code: 'unavailable' })
})

it('takes one transaction', async () => {
  const { outcome, asked } = withdrawWhere(undefined)

  await outcome

  expect(asked).toHaveLength(1)
})
