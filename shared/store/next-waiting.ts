import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { waitingPk } from './keys.ts'

/** Names the first that came to wait on a site after the one of that name, or of all: one look at an index of keys alone. */
export const nextWaiting = async (
  client: DynamoDBClient,
  table: string,
  site: string,
  after?: string,
): Promise<string | undefined> => {
  const cameLater = after === undefined ? '' : ' AND waitingSk > :after'
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'waiting',
      KeyConditionExpression: `waitingPk = :site${cameLater}`,
      ExpressionAttributeValues: marshall(
        { ':site': waitingPk(site), ':after': after },
        { removeUndefinedValues: true },
      ),
      Limit: 1,
    }),
  )
  return Items.at(0)?.['waitingSk']?.S
}
