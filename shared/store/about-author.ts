import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { ModeratedComment } from '../domain/comment.ts'
import { aboutAuthorOf, type ChainedEvent, hashOf, rootOf } from '../domain/event-chain.ts'
import type { AuthorEvent } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { aboutAuditKey, aboutEventKey, aboutHeadKey } from './keys.ts'
import type { Transact } from './transact.ts'

type Item = Record<string, AttributeValue>
type Head = { number: number; eventHash: string }

const attempts = 5

/**
 * Writes what a moderator did about a comment's author, chained to what was done before, together with whatever it
 * leaves behind. Colleagues who do something at the same moment come one after the other: nobody's deed rests on not
 * having been preceded. `known` is the chain's head as it was read, if it has begun. Where a remark met something in its
 * place and wants it told (`ALL_OLD`), nothing is written and that is the answer.
 */
export const recordAboutAuthor = async (
  transact: Transact,
  table: string,
  { comment, known }: { comment: ModeratedComment; known: Item | undefined },
  event: AuthorEvent,
  remarks: readonly TransactWriteItem[],
): Promise<Item | undefined> => {
  let head = headOf(comment, known)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const chained = chainedEvent(comment, event, head)
    const writes = [moveHead(table, comment.id, head, chained), addAbout(table, head, chained), ...remarks]
    const cancelled = await transact(writes)
    if (cancelled === undefined) return undefined
    if (cancelled === 'contended') break
    const [moved, , ...met] = cancelled.reasons.map(({ Item: there }) => there)
    const inPlace = met.find(item => item !== undefined)
    if (inPlace !== undefined) return inPlace
    if (moved === undefined) break
    head = headOf(comment, moved)
  }
  throw new Problem('unavailable', { retryAfterSeconds: 1 })
}

const HeadItem = v.object({ number: v.number(), eventHash: v.string() })

/** Numbered as the events of a comment are: before the first comes 1, which nobody has written. */
const headOf = ({ site, id }: ModeratedComment, item: Item | undefined): Head =>
  item === undefined
    ? { number: 1, eventHash: rootOf(site, aboutAuthorOf(id)) }
    : v.parse(HeadItem, unmarshall(item))

const chainedEvent = (
  { site, id, version, status }: ModeratedComment,
  { action, by, at, reason, until }: AuthorEvent,
  { eventHash: previous }: Head,
): ChainedEvent => ({ site, id, version, action, from: status, to: status, by, at, reason, until, previous })

const moveHead = (table: string, id: string, { number }: Head, event: ChainedEvent): TransactWriteItem => {
  const notBegun = 'attribute_not_exists(pk)'
  const unchangedSinceRead = '#number = :number'
  return {
    Update: {
      TableName: table,
      Key: marshall(aboutHeadKey(id)),
      UpdateExpression: 'SET #number = :next, eventHash = :hash',
      ConditionExpression: `${notBegun} OR ${unchangedSinceRead}`,
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({
        ':number': number,
        ':next': number + 1,
        ':hash': hashOf(event),
      }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  }
}

const addAbout = (table: string, { number }: Head, event: ChainedEvent): TransactWriteItem => {
  const { site, id, at } = event
  const keys = { ...aboutEventKey(id, number + 1), ...aboutAuditKey(site, at, id, number + 1) }
  return {
    Put: {
      TableName: table,
      Item: marshall({ ...keys, ...event }, { removeUndefinedValues: true }),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}
