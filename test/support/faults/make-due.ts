import { type DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { inBatches } from '../contract/in-batches.ts'
import { findTable } from './find-table.ts'

const Owed = v.object({
  pk: v.object({ S: v.string() }),
  sk: v.object({ S: v.string() }),
  dueSk: v.object({ S: v.string() }),
})

/**
 * Moves what commenters are owed by so many minutes: before now, it is due at once; after it, it is not yet. As a debt that
 * was never tried it wakes the mailer by the stream; tried before, it waits for the sweeper.
 */
export const makeDue = async (
  database: DynamoDBClient,
  { minutes, attempts }: { minutes: number; attempts: 0 | 1 },
): Promise<number> => {
  const TableName = await findTable(database, 'comments')
  const { Items = [] } = await database.send(
    new ScanCommand({ TableName, IndexName: 'due', ConsistentRead: false }),
  )
  const due = new Date(Date.now() + minutes * 60_000).toISOString()
  const owed = Items.map(item => v.parse(Owed, item))
  await inBatches(owed, 8, ({ pk, sk, dueSk }) => {
    const name = dueSk.S.slice(dueSk.S.indexOf('#'))
    return database.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk, sk },
        UpdateExpression: 'SET dueSk = :due, attempts = :attempts',
        ExpressionAttributeValues: marshall({ ':due': `${due}${name}`, ':attempts': attempts }),
      }),
    )
  })
  return owed.length
}
