import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { type ChainedSiteEvent, hashOf } from '../domain/event-chain.ts'
import type { ChainHead } from '../domain/find-breaks.ts'
import { siteAuditKey, siteEventKey, siteHeadKey } from './keys.ts'

/** The part of a transaction that tells what became of a site itself. Append-only, as a comment's events are. */
export const addSiteEvent = (table: string, event: ChainedSiteEvent): TransactWriteItem => {
  const { site, version, at } = event
  return {
    Put: {
      TableName: table,
      Item: marshall({ ...siteEventKey(site, version), ...siteAuditKey(site, at, version), ...event }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}

/** The chain ends at the last of these events, if it still ends where it was read. */
export const moveSiteHead = (
  table: string,
  { version, eventHash }: ChainHead,
  events: readonly ChainedSiteEvent[],
): TransactWriteItem => {
  const last = events.at(-1)
  if (last === undefined) throw new TypeError('a change without an event')
  const nobodyHasChangedIt = 'attribute_not_exists(pk)'
  const unchangedSinceRead = 'eventHash = :hash'
  return {
    Put: {
      TableName: table,
      Item: marshall({ ...siteHeadKey(last.site), version: last.version, eventHash: hashOf(last) }),
      ...(version === 1
        ? { ConditionExpression: nobodyHasChangedIt }
        : {
            ConditionExpression: unchangedSinceRead,
            ExpressionAttributeValues: marshall({ ':hash': eventHash }),
          }),
    },
  }
}
