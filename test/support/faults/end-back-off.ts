import {
  type DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'

/**
 * Moves every moderator's clock on: whatever a mail waits for (the minute after a failure, the ten minutes between two,
 * the lease of a mailer that died) is over, and only what is owed is left.
 */
export const endBackOff = async (database: DynamoDBClient): Promise<void> => {
  const { TableNames = [] } = await database.send(new ListTablesCommand({}))
  const TableName = TableNames.find(name => /ephemera/iu.test(name))
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
        UpdateExpression: 'SET nextAt = :past, leasedUntil = :past',
        ExpressionAttributeValues: { ':past': { N: '0' } },
      }),
    )
  }
}
