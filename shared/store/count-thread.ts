import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from './keys.ts'

type Thread = { id: string; title?: string | undefined; url?: string | undefined }

/** The part of a transaction that keeps a thread's count of approved comments exact, and its article's name. */
export const countThread = (
  table: string,
  site: string,
  thread: Thread,
  change: 1 | -1,
): TransactWriteItem => {
  const sets = [
    ...(thread.title === undefined ? [] : ['title = :title']),
    ...(thread.url === undefined ? [] : ['#url = :url']),
  ]
  return {
    Update: {
      TableName: table,
      Key: marshall(threadKey(site, thread.id)),
      UpdateExpression: `ADD approvedCount :change${sets.length > 0 ? ` SET ${sets.join(', ')}` : ''}`,
      ...(thread.url !== undefined && { ExpressionAttributeNames: { '#url': 'url' } }),
      ExpressionAttributeValues: marshall(
        { ':change': change, ':title': thread.title, ':url': thread.url },
        { removeUndefinedValues: true },
      ),
    },
  }
}
