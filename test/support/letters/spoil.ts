import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

/** Takes an attribute out of an item, so that no schema knows it any more. */
export const spoil = async (
  client: DynamoDBClient,
  TableName: string,
  key: Readonly<Record<string, string>>,
  attribute: string,
): Promise<void> => {
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: marshall(key),
      UpdateExpression: 'REMOVE #spoilt',
      ExpressionAttributeNames: { '#spoilt': attribute },
    }),
  )
}
