import { type DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { inBatches } from '../contract/in-batches.ts'
import { findTable } from './find-table.ts'

/** As if each had pressed yes: they are owed letters, not questions, of which a site asks only so many an hour. */
export const confirmEverybody = async (database: DynamoDBClient): Promise<void> => {
  const TableName = await findTable(database, 'authors')
  const { Items = [] } = await database.send(new ScanCommand({ TableName }))
  await inBatches(Items, 8, ({ authorKey }) =>
    database.send(
      new UpdateItemCommand({
        TableName,
        Key: { authorKey: authorKey ?? { NULL: true } },
        UpdateExpression: 'SET verifiedAt = :at',
        ExpressionAttributeValues: marshall({ ':at': new Date().toISOString() }),
      }),
    ),
  )
}
