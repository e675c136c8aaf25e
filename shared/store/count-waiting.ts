import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { waitingPk } from './keys.ts'

/** How many comments wait on a site, counted no further than `most`: in an index of keys alone, however long the texts. */
export const countWaiting = async (
  client: DynamoDBClient,
  table: string,
  site: string,
  most: number,
): Promise<number> => {
  let count = 0
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'waiting',
        KeyConditionExpression: 'waitingPk = :site',
        ExpressionAttributeValues: marshall({ ':site': waitingPk(site) }),
        Select: 'COUNT',
        Limit: most - count,
        ExclusiveStartKey: from,
      }),
    )
    count += page.Count ?? 0
    from = page.LastEvaluatedKey
  } while (from !== undefined && count < most)
  return count
}
