import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { updateIf } from '../../../shared/store/update-if.ts'

const details = { message: 'refused', $metadata: {} }
const conflict = new TransactionConflictException(details)
const failed = new ConditionalCheckFailedException(details)
const update = { TableName: 'table', Key: { pk: { S: 'key' } } }

/** A client that never reaches a network: it refuses as told, and then accepts. */
const givenClient = (...refusals: Error[]) => {
  const client = new DynamoDBClient({ region: 'eu-central-1' })
  client.middlewareStack.add(
    () => async () => {
      const refusal = refusals.shift()
      if (refusal) throw refusal
      return { output: { $metadata: {} }, response: {} }
    },
    { step: 'initialize' },
  )
  return client
}

describe('an update', () => {
  it.each([
    { refusals: [], written: true },
    { refusals: [failed], written: false },
    { refusals: [conflict, conflict, conflict, conflict], written: true },
    { refusals: [conflict, failed], written: false },
  ])(
    'is written, or not where its condition fails, whatever was in the way before: $written',
    async given => {
      expect(await updateIf(givenClient(...given.refusals), update)).toBe(given.written)
    },
  )

  it('says that it is unavailable where a transaction holds the item for long', async () => {
    const client = givenClient(...Array.from({ length: 5 }, () => conflict))

    await expect(updateIf(client, update)).rejects.toMatchObject({ code: 'unavailable' })
  })
})
