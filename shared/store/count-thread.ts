import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from './keys.ts'

/** The part of a transaction that keeps a thread's count of approved comments exact. */
export const countThread = (
  table: string,
  site: string,
  thread: string,
  change: 1 | -1,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: marshall(threadKey(site, thread)),
    UpdateExpression: 'ADD approvedCount :change',
    ExpressionAttributeValues: marshall({ ':change': change }),
  },
})
