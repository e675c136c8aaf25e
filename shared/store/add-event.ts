import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedEvent } from '../domain/event-chain.ts'
import { auditKey, eventKey } from './keys.ts'

/** The part of a transaction that tells what became of a comment. Append-only: an event of a version is written once. */
export const addEvent = (table: string, event: ChainedEvent): TransactWriteItem => {
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
