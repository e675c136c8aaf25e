import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { Problem } from '../domain/problem.ts'

type Options = { consistent?: boolean; attributes?: readonly string[] }

/** Up to 200 items of one table, in rounds of 100; what DynamoDB leaves unprocessed is asked for again, three times. */
export const readMany = async (
  client: DynamoDBClient,
  table: string,
  keys: readonly Record<string, string>[],
  { consistent = false, attributes }: Options = {},
): Promise<Record<string, AttributeValue>[]> => {
  const found: Record<string, AttributeValue>[] = []
  let wanted = keys.map(key => marshall(key))

  for (let round = 0; wanted.length > 0; round += 1) {
    if (round > keys.length / 100 + 3) throw new Problem('unavailable', { retryAfterSeconds: 2 })
    const batch = wanted.slice(0, 100)
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [table]: {
            Keys: batch,
            ConsistentRead: consistent,
            ...(attributes && { ProjectionExpression: attributes.join(', ') }),
          },
        },
      }),
    )
    found.push(...(Responses?.[table] ?? []))
    wanted = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...wanted.slice(100)]
  }
  return found
}
