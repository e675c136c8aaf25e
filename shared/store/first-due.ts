import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { duePk } from './keys.ts'

/** Names the mail to a commenter that has been due for the longest time, if any is: one look at an index of keys alone. */
export const firstDue = async (
  client: DynamoDBClient,
  table: string,
  now: Date,
): Promise<string | undefined> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :due AND dueSk < :now',
      ExpressionAttributeValues: marshall({ ':due': duePk, ':now': now.toISOString() }),
      Limit: 1,
    }),
  )
  return Items.at(0)?.['dueSk']?.S
}
