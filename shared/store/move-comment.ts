import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedComment, ModeratedComment } from '../domain/comment.ts'
import type { Status } from '../domain/decision.ts'
import { type ChainedEvent, hashOf } from '../domain/event-chain.ts'
import type { DecisionRecord } from '../domain/ports.ts'
import { addEvent } from './add-event.ts'
import { commentKey, publishedPk, queuePk, waitingKey } from './keys.ts'

/** A comment as a decision leaves it, and the writes that lead there: its own at the version that was read, its event. */
export const moveComment = (
  table: string,
  decided: DecisionRecord,
): { moved: ChainedComment; writes: [TransactWriteItem, TransactWriteItem] } => {
  const event = eventOf(decided)
  const eventHash = hashOf(event)
  const { keptUntil: _, ...comment } = decided.comment
  const moved: ChainedComment = {
    ...comment,
    ...(decided.until !== undefined && { keptUntil: decided.until }),
    status: decided.to,
    version: event.version,
    decidedBy: decided.by,
    decidedAt: decided.at,
    eventHash,
  }
  return { moved, writes: [updateComment(table, decided, eventHash), addEvent(table, event)] }
}

const eventOf = ({ comment, decision, to, by, at, reason, until }: DecisionRecord): ChainedEvent => {
  const { id, site, version, status: from, eventHash: previous } = comment
  return { id, site, version: version + 1, action: decision, from, to, by, at, reason, until, previous }
}

const updateComment = (
  table: string,
  { comment, to, by, at, until }: DecisionRecord,
  eventHash: string,
): TransactWriteItem => {
  const unchangedSinceRead = 'version = :version'
  const move =
    'SET #status = :to, version = :next, queuePk = :queue, decidedBy = :by, decidedAt = :at, eventHash = :hash'
  const { index, leave, values } = placeOf(comment, to, at)
  // DynamoDB deletes it at that second or later (TTL): no function may.
  const [ends, endsNot] = until === undefined ? ['', ', expiresAt'] : [', expiresAt = :until', '']
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(comment.id)),
      UpdateExpression: `${move}${index}${ends} REMOVE ${leave}${endsNot}`,
      ConditionExpression: unchangedSinceRead,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: marshall({
        ':to': to,
        ':version': comment.version,
        ':next': comment.version + 1,
        ':queue': queuePk(comment.site, to),
        ':by': by,
        ':at': at,
        ':hash': eventHash,
        ...values,
        ...(until !== undefined && { ':until': Date.parse(until) / 1000 }),
      }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}

/** The sparse index that a status belongs to, and those it leaves. */
const placeOf = ({ id, site, thread }: ModeratedComment, to: Status, at: string) => {
  const { waitingPk, waitingSk } = waitingKey(site, at, id)
  const published = 'publishedPk, publishedSk'
  const waiting = 'waitingPk, waitingSk'
  if (to === 'approved')
    return {
      index: ', publishedPk = :place, publishedSk = :order',
      leave: waiting,
      values: { ':place': publishedPk(site, thread.id), ':order': id },
    }
  if (to === 'pending')
    return {
      index: ', waitingPk = :place, waitingSk = :order',
      leave: published,
      values: { ':place': waitingPk, ':order': waitingSk },
    }
  return { index: '', leave: `${published}, ${waiting}`, values: {} }
}
