import { describe, expect, it } from 'vitest'
import type { Transact } from '../../shared/store/transact.ts'
import { createWithdrawals } from '../../shared/store/withdrawals.ts'
import { givenFunction } from './given-function.ts'

describe("the readers' function", () => {
  const { comments, tries } = givenFunction('ReaderApi')

  const update = (UpdateExpression: string, more: object = {}) => ({
    TableName: comments,
    Key: { pk: { S: 'COMMENT#1' }, sk: { S: 'COMMENT' } },
    UpdateExpression,
    ExpressionAttributeValues: { ':value': { S: 'x' } },
    ...more,
  })

  it('may withdraw a comment, as the store does it', async () => {
    const transact: Transact = async TransactItems => {
      await tries('TransactWriteItems', { TransactItems })
      return undefined
    }

    const withdrawing = createWithdrawals(transact, comments).record({
      site: 'demo',
      id: '1',
      at: '2026-11-24T08:37:00.000Z',
      until: '2027-02-22T08:37:00.000Z',
    })

    await expect(withdrawing).resolves.toBe('withdrawn')
  })

  it.each([
    'SET publishedPk = :value',
    'SET publishedSk = :value',
    'SET #status = :value, publishedPk = :value, publishedSk = :value',
    'REMOVE publishedPk, publishedSk',
    'SET content = :value',
    'SET authorKey = :value',
    'SET queueSk = :value',
  ])('may not «%s»', async expression => {
    const ExpressionAttributeNames = { '#status': 'status' }

    const alone = tries('UpdateItem', update(expression, { ExpressionAttributeNames }))
    const inTransaction = tries('TransactWriteItems', {
      TransactItems: [{ Update: update(expression, { ExpressionAttributeNames }) }],
    })

    await expect(alone).rejects.toMatchObject({ code: 'AccessDeniedException' })
    await expect(inTransaction).rejects.toMatchObject({ code: 'AccessDeniedException' })
  })

  it('may not publish under another name', async () => {
    const renamed = update('SET #version = :value', {
      ExpressionAttributeNames: { '#version': 'publishedPk' },
    })

    await expect(tries('UpdateItem', renamed)).rejects.toMatchObject({ code: 'AccessDeniedException' })
  })

  it('may not learn what a comment says by a condition on it', async () => {
    const guess = update('SET version = :value', { ConditionExpression: 'begins_with(content, :value)' })

    await expect(tries('UpdateItem', guess)).rejects.toMatchObject({ code: 'AccessDeniedException' })
  })

  it('may not have the comment returned', async () => {
    const curious = update('SET version = :value', { ReturnValues: 'ALL_NEW' })

    await expect(tries('UpdateItem', curious)).rejects.toMatchObject({ code: 'AccessDeniedException' })
  })
})
