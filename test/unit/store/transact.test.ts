import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { createTransact } from '../../../shared/store/transact.ts'

const conflictAt = (index: number, length: number) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: Array.from({ length }, (_, at) => ({
      Code: at === index ? 'TransactionConflict' : 'None',
    })),
  })

/** A client that never reaches a network: it answers as told, and remembers what it was asked. */
const givenClient = (...refusals: Error[]) => {
  const sent: string[] = []
  const client = new DynamoDBClient({ region: 'eu-central-1' })
  client.middlewareStack.add(
    () => async args => {
      const { input } = args
      const items =
        'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems.length : 1
      sent.push('TransactItems' in input ? `${items} in a transaction` : 'one alone')
      const refusal = 'TransactItems' in input ? refusals.shift() : undefined
      if (refusal) throw refusal
      return { output: { $metadata: {} }, response: {} }
    },
    { step: 'initialize' },
  )
  const transact = createTransact({ client, wait: async () => undefined, random: () => 0 })
  return { transact, sent }
}

const key = { TableName: 'table', Key: { pk: { S: 'key' } } }
const own = { Put: { TableName: 'table', Item: key.Key } }
const shared = { ...key, UpdateExpression: 'SET a = :a' }

describe('a transaction', () => {
  it('holds the shared write where nobody is in the way', async () => {
    const { transact, sent } = givenClient()

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toEqual(['2 in a transaction'])
  })

  it('goes on without the shared write where others hold its item', async () => {
    const { transact, sent } = givenClient(conflictAt(1, 2))

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toEqual(['2 in a transaction', 'one alone', '1 in a transaction'])
  })

  it('is tried again whole where others hold its own item', async () => {
    const { transact, sent } = givenClient(conflictAt(0, 2))

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toEqual(['2 in a transaction', '2 in a transaction'])
  })

  it('gives up after nine times', async () => {
    const { transact, sent } = givenClient(...Array.from({ length: 9 }, () => conflictAt(0, 1)))

    expect(await transact([own])).toBe('contended')
    expect(sent).toHaveLength(9)
  })
})
