import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { createTransact } from '../../../shared/store/transact.ts'

const cancelledFor = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map(Code => ({ Code })),
  })
const ownConflict = cancelledFor('TransactionConflict', 'None')
const sharedConflict = cancelledFor('None', 'TransactionConflict')

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
  const transact = createTransact({ client, wait: async () => undefined, random: () => 0, now: () => 0 })
  return { client, transact, sent }
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
    const { transact, sent } = givenClient(sharedConflict)

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toEqual(['2 in a transaction', 'one alone', '1 in a transaction'])
  })

  it('is tried again whole where others hold its own item', async () => {
    const { transact, sent } = givenClient(ownConflict)

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toEqual(['2 in a transaction', '2 in a transaction'])
  })

  it('gives up after nine times', async () => {
    const { transact, sent } = givenClient(
      ...Array.from({ length: 9 }, () => cancelledFor('TransactionConflict')),
    )

    expect(await transact([own])).toBe('contended')
    expect(sent).toHaveLength(9)
  })

  it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'is tried again where it was cancelled for: %s',
    async code => {
      const { transact, sent } = givenClient(cancelledFor(code, 'None'))

      expect(await transact([own], shared)).toBeUndefined()
      expect(sent).toEqual(['2 in a transaction', '2 in a transaction'])
    },
  )

  it('is tried again though a condition failed, where another item was throttled', async () => {
    const { transact, sent } = givenClient(cancelledFor('ConditionalCheckFailed', 'ThrottlingError'))

    expect(await transact([own], shared)).toBeUndefined()
    expect(sent).toHaveLength(2)
  })

  it('says that it is unavailable where it stays throttled', async () => {
    const { transact, sent } = givenClient(
      ...Array.from({ length: 9 }, () => cancelledFor('ThrottlingError')),
    )

    await expect(transact([own])).rejects.toMatchObject({ code: 'unavailable' })
    expect(sent).toHaveLength(9)
  })

  it.each([
    { eachTakes: 10, tries: 7 },
    { eachTakes: 200, tries: 5 },
  ])(
    'is not tried again later than after 1.3 s where a try takes $eachTakes ms',
    async ({ eachTakes, tries }) => {
      const { client, sent } = givenClient(...Array.from({ length: 9 }, () => ownConflict))
      let waited = 0
      const transact = createTransact({
        client,
        wait: async milliseconds => (waited += milliseconds),
        random: () => 1,
        now: () => waited + sent.length * eachTakes,
      })

      expect(await transact([own], shared)).toBe('contended')
      expect(sent).toHaveLength(tries)
    },
  )
})
