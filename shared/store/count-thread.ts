import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from './keys.ts'

/**
 * The part of a transaction that keeps a thread's count of approved comments exact, and tells since when it stands: also
 * where the count remains and an approved text changes. The first one tells when the thread was opened.
 */
export const countThread = (
  table: string,
  site: string,
  thread: string,
  change: 2 | 1 | 0 | -1,
  at: string,
): TransactWriteItem => ({
  Update: {
    TableName: table,
    Key: marshall(threadKey(site, thread)),
    UpdateExpression:
      'SET changedAt = :at, openedAt = if_not_exists(openedAt, :at) ADD approvedCount :change',
    ExpressionAttributeValues: marshall({ ':change': change, ':at': at }),
  },
})
