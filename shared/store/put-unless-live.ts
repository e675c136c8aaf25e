import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'

type Remembered = { pk: string; expiresAt: number } & Record<string, unknown>

/** Remembers something unless it is remembered already, and then returns it. TTL deletes late: expiry is checked here. */
export const putUnlessLive = (table: string, item: Remembered, now: number): TransactWriteItem => {
  const neverSeen = 'attribute_not_exists(pk)'
  const ranOut = 'expiresAt <= :now'
  return {
    Put: {
      TableName: table,
      Item: marshall(item),
      ConditionExpression: `${neverSeen} OR ${ranOut}`,
      ExpressionAttributeValues: marshall({ ':now': now }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}
