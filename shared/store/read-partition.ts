import { type AttributeValue, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

type Item = Record<string, AttributeValue>

/** All that lies under one key, as it stands this moment. */
export const readPartition = async (client: DynamoDBClient, table: string, pk: string): Promise<Item[]> => {
  const items: Item[] = []
  const asked = {
    TableName: table,
    KeyConditionExpression: 'pk = :partition',
    ExpressionAttributeValues: marshall({ ':partition': pk }),
    ConsistentRead: true,
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked)) items.push(...Items)
  return items
}
