import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { ChainedComment } from '../domain/comment.ts'
import type { Clock, EarlierReply, Idempotency, Replies, ReplyRecord } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { readChainedComment, readComment } from './comment-item.ts'
import { countThread } from './count-thread.ts'
import { commentKey, replyKey } from './keys.ts'
import { moveComment } from './move-comment.ts'
import { newCommentItem } from './new-comment-item.ts'
import type { Owe } from './owe.ts'
import { rememberAttempt } from './remember-attempt.ts'
import type { Transact } from './transact.ts'

type Tables = { comments: string; ephemera: string }
type Needs = { client: DynamoDBClient; transact: Transact; tables: Tables; owe: Owe; clock: Clock }

const Remembered = v.object({ bodyDigest: v.string(), expiresAt: v.number(), id: v.string() })

/** The answered comment, its event, the answer, the thread's count and the key of the attempt: all or nothing. */
export const createReplies = ({ client, transact, tables, owe, clock }: Needs): Replies => ({
  record: async answer => {
    const { comment, writes } = approve(tables.comments, owe, answer)
    const now = new Date(answer.reply.createdAt)
    const [own, ...others] = writes
    const item = newCommentItem(answer.reply, { at: now })
    // The order is read again below: the answered comment comes first, the key of the attempt second.
    const cancelled = await transact([
      own,
      rememberAttempt(
        tables.ephemera,
        replyKey(answer.reply.site, answer.idempotency.key),
        answer.idempotency,
        now,
        { id: answer.reply.id },
      ),
      { Put: { TableName: tables.comments, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
      ...others,
      recount(tables.comments, answer),
      ...owe(answer.reply, answer.reply.createdAt),
    ])

    if (cancelled === undefined) return { outcome: 'published', comment, reply: readComment(item) }
    if (cancelled === 'contended') throw new Problem('unavailable', { retryAfterSeconds: 1 })
    const [changed, sameKey] = cancelled.reasons
    if (sameKey?.Item !== undefined) return earlierOf(sameKey.Item, answer.idempotency)
    if (changed?.Item === undefined) throw new Problem('not-found')
    return { outcome: 'stale', current: readChainedComment(changed.Item) }
  },

  find: async (site, idempotency) => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: tables.ephemera,
        Key: marshall(replyKey(site, idempotency.key)),
        ConsistentRead: true,
      }),
    )
    const live =
      Item !== undefined && v.parse(Remembered, unmarshall(Item)).expiresAt > clock().getTime() / 1000
    return live ? earlierOf(Item, idempotency) : undefined
  },
})

const earlierOf = (item: Record<string, AttributeValue>, { bodyDigest }: Idempotency): EarlierReply => {
  const first = v.parse(Remembered, unmarshall(item))
  return first.bodyDigest === bodyDigest ? { outcome: 'replayed', id: first.id } : { outcome: 'other-body' }
}

type Approved = { comment: ChainedComment; writes: [TransactWriteItem, ...TransactWriteItem[]] }

/** What is approved already stays as it is; only it must still be what was read. */
const approve = (table: string, owe: Owe, { comment, reply }: ReplyRecord): Approved => {
  if (comment.status === 'approved') return { comment, writes: [stillAsRead(table, comment)] }
  const { decidedBy: by, decidedAt: at } = reply
  const { moved, writes } = moveComment(table, { comment, decision: 'approve', to: 'approved', by, at })
  return { comment: moved, writes: [...writes, ...owe({ ...moved, thread: moved.thread.id }, at)] }
}

const stillAsRead = (table: string, { id, version }: ChainedComment): TransactWriteItem => ({
  ConditionCheck: {
    TableName: table,
    Key: marshall(commentKey(id)),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: marshall({ ':version': version }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
})

const recount = (table: string, { comment, reply }: ReplyRecord): TransactWriteItem =>
  countThread(table, reply.site, reply.thread, comment.status === 'approved' ? 1 : 2, reply.createdAt)
