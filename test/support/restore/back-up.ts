import { CreateTableCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { readItems } from '../database/read-items.ts'

/** A table that DynamoDB made of another as it stands now: all its items, without indexes or stream. Answers its name. */
export const backUp = async (client: DynamoDBClient, table: string): Promise<string> => {
  const items = await readItems(client, table)
  const TableName = `${table.slice(0, 200)}-at-${Date.now()}-${items.length}`
  const keys = items.some(item => 'authorKey' in item && !('pk' in item)) ? ['authorKey'] : ['pk', 'sk']
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys.map((AttributeName, index) => ({
        AttributeName,
        KeyType: index === 0 ? 'HASH' : 'RANGE',
      })),
      AttributeDefinitions: keys.map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
    }),
  )
  await Promise.all(items.map(Item => client.send(new PutItemCommand({ TableName, Item }))))
  return TableName
}
