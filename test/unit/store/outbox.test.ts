import { BatchGetItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, it } from 'vitest'
import { dueKey, outboxKey } from '../../../shared/store/keys.ts'
import { createOutbox } from '../../../shared/store/outbox.ts'

const nine = '2026-11-26T09:00:00.000Z'

const itemOf = (comment: string, isDue: boolean) => {
  const owed = { comment, kind: 'published' } as const
  return marshall({
    ...outboxKey(owed),
    ...owed,
    site: 'daily',
    thread: 'article-1',
    owedAt: nine,
    ...(isDue ? dueKey(owed, nine) : { outcome: 'sent', outcomeAt: nine }),
  })
}

/** An index that still names on its first page what was seen to a moment ago; the items know better. */
const laggingBehind = (seenTo: readonly string[], due: readonly string[]): DynamoDBClient['send'] => {
  const items = new Map([
    ...seenTo.map(comment => [comment, itemOf(comment, false)] as const),
    ...due.map(comment => [comment, itemOf(comment, true)] as const),
  ])
  const named = (comments: readonly string[]) => comments.map(comment => itemOf(comment, true))
  return async (command: unknown) => {
    if (command instanceof QueryCommand)
      return command.input.ExclusiveStartKey === undefined
        ? { Items: named(seenTo), LastEvaluatedKey: marshall({ pk: 'on' }) }
        : { Items: named(due) }
    if (!(command instanceof BatchGetItemCommand)) throw new Error('nothing else is asked')
    const [[table, asked] = []] = Object.entries(command.input.RequestItems ?? {})
    const keys = asked?.Keys?.map(({ pk }) => pk?.S?.replace('OUTBOX#', '') ?? '') ?? []
    return {
      Responses: { [`${table}`]: keys.map(comment => items.get(comment)).filter(item => item !== undefined) },
    }
  }
}

const dueIn = (send: DynamoDBClient['send']) =>
  createOutbox({ client: Object.create({ send }), table: 'comments', log: { error: () => undefined } }).due(
    new Date('2026-11-26T09:01:00Z'),
    5,
  )

it('finds what is due behind what an index names too late', async () => {
  const debts = await dueIn(laggingBehind(['c1', 'c2', 'c3', 'c4', 'c5'], ['c6', 'c7']))

  expect(debts.map(({ comment }) => comment)).toEqual(['c6', 'c7'])
})

it('finds nothing where all that is named was seen to', async () => {
  expect(await dueIn(laggingBehind(['c1'], []))).toEqual([])
})
