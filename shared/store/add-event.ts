import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { CommentEvent } from '../domain/comment.ts'
import { auditKey, eventKey } from './keys.ts'

type Event = Omit<CommentEvent, 'reason'> & { id: string; site: string; reason?: string | undefined }

/** The part of a transaction that tells what became of a comment. Append-only: an event of a version is written once. */
export const addEvent = (table: string, event: Event): TransactWriteItem => {
  const { id, site, version, at } = event
  return {
    Put: {
      TableName: table,
      Item: marshall(
        { ...eventKey(id, version), ...auditKey(site, at, id, version), ...event },
        { removeUndefinedValues: true },
      ),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}
