import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { duePk } from './keys.ts'

/** Whether any mail to a commenter is due: one look at an index of keys alone. */
export const isOwed = async (client: DynamoDBClient, table: string, now: Date): Promise<boolean> => {
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :due AND dueSk < :now',
      ExpressionAttributeValues: marshall({ ':due': duePk, ':now': now.toISOString() }),
      Select: 'COUNT',
      Limit: 1,
    }),
  )
  return Count > 0
}
