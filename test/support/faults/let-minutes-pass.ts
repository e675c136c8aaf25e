import { type DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { findTable } from './find-table.ts'

/**
 * Moves every moderator's clock on: what a mail waits for (the minute after a failure, the ten minutes between two, the
 * lease of a mailer that died) comes so much nearer.
 */
export const letMinutesPass = async (database: DynamoDBClient, minutes: number): Promise<void> => {
  const TableName = await findTable(database, 'ephemera')
  const { Items = [] } = await database.send(
    new ScanCommand({
      TableName,
      FilterExpression: 'begins_with(pk, :notice)',
      ExpressionAttributeValues: { ':notice': { S: 'NOTICE#' } },
    }),
  )
  for (const { pk } of Items) {
    if (!pk) continue
    await database.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk },
        UpdateExpression: `SET ${times.map(time => `${time} = if_not_exists(${time}, :never) - :passed`).join(', ')}`,
        ExpressionAttributeValues: { ':passed': { N: `${minutes * 60}` }, ':never': { N: '0' } },
      }),
    )
  }
}

const times = ['mailedAt', 'retryAt', 'leasedUntil']
