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
  const tokens: unknown[] = []
  const client = new DynamoDBClient({ region: 'eu-central-1' })
  client.middlewareStack.add(
    () => async args => {
      const { input } = args
      const items =
        'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems.length : 1
      sent.push('TransactItems' in input ? `${items} in a transaction` : 'one alone')
      if ('ClientRequestToken' in input) tokens.push(input.ClientRequestToken)
      const refusal = 'TransactItems' in input ? refusals.shift() : undefined
      if (refusal) throw refusal
      return { output: { $metadata: {} }, response: {} }
    },
    { step: 'initialize' },
  )
  const unused = ['token 1', 'token 2']
  const newToken = () => unused.shift() ?? 'none'
  const transact = createTransact({
    client,
    wait: async () => undefined,
    random: () => 0,
    now: () => 0,
    newToken,
  })
  return { client, transact, sent, tokens }
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

  it('is the same one for DynamoDB at each try, for an earlier one may have been written though no answer came', async () => {
    const { transact, tokens } = givenClient(ownConflict, ownConflict)

    await transact([own], shared)
    expect(tokens).toEqual(['token 1', 'token 1', 'token 1'])
  })

  it('is another one for DynamoDB once it goes on without the shared write', async () => {
    const { transact, tokens } = givenClient(sharedConflict)

    await transact([own], shared)
    expect(tokens).toEqual(['token 1', 'token 2'])
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
      const waits: number[] = []
      const transact = createTransact({
        client,
        wait: async milliseconds => waits.push(milliseconds),
        random: () => 1,
        now: () => waits.reduce((sum, each) => sum + each, sent.length * eachTakes),
        newToken: () => 'token',
      })

      expect(await transact([own], shared)).toBe('contended')
      expect(sent).toHaveLength(tries)
    },
  )
})
