import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedComment, ModeratedComment } from '../domain/comment.ts'
import type { Status } from '../domain/decision.ts'
import { type ChainedEvent, hashOf } from '../domain/event-chain.ts'
import type { DecisionRecord, Decisions } from '../domain/ports.ts'
import { addEvent } from './add-event.ts'
import { changeComment } from './change-comment.ts'
import { countThread } from './count-thread.ts'
import { commentKey, publishedPk, queuePk, waitingKey } from './keys.ts'
import type { Transact } from './transact.ts'

/** The comment changes only at the version that was decided on. */
export const createDecisions = (transact: Transact, table: string): Decisions => ({
  record: async decided => {
    const event = eventOf(decided)
    const comment: ChainedComment = {
      ...decided.comment,
      status: decided.to,
      version: event.version,
      decidedBy: decided.by,
      decidedAt: decided.at,
      eventHash: hashOf(event),
    }
    const lost = await changeComment(transact, writes(table, decided, event, comment.eventHash))
    return lost ?? { decided: comment }
  },
})

const eventOf = ({ comment, decision, to, by, at, reason }: DecisionRecord): ChainedEvent => {
  const { id, site, version, status: from, eventHash: previous } = comment
  return { id, site, version: version + 1, action: decision, from, to, by, at, reason, previous }
}

const writes = (
  table: string,
  decided: DecisionRecord,
  event: ChainedEvent,
  eventHash: string,
): TransactWriteItem[] => {
  const { site, from, to, at } = event
  const published = Number(to === 'approved') - Number(from === 'approved')
  const { thread } = decided.comment
  return [
    moveComment(table, decided, eventHash),
    addEvent(table, event),
    ...(published === 0 ? [] : [countThread(table, site, thread.id, published > 0 ? 1 : -1, at)]),
  ]
}

const moveComment = (
  table: string,
  { comment, to, by, at }: DecisionRecord,
  eventHash: string,
): TransactWriteItem => {
  const unchangedSinceRead = 'version = :version'
  const move =
    'SET #status = :to, version = :next, queuePk = :queue, decidedBy = :by, decidedAt = :at, eventHash = :hash'
  const { index, leave, values } = placeOf(comment, to, at)
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(comment.id)),
      UpdateExpression: `${move}${index} REMOVE ${leave}`,
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
