import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Clock, Idempotency, Recorded, Submission, Submissions } from '../domain/ports.ts'
import type { GoodProof } from '../domain/proof.ts'
import { countThread } from './count-thread.ts'
import { duplicateKey, idempotencyKey, proofKey } from './keys.ts'
import { newCommentItem } from './new-comment-item.ts'
import type { Owe } from './owe.ts'
import { putUnlessLive } from './put-unless-live.ts'
import { rememberAttempt } from './remember-attempt.ts'
import type { SharedWrite, Transact } from './transact.ts'

type Tables = { comments: string; authors: string; ephemera: string }
type Needs = { client: DynamoDBClient; transact: Transact; tables: Tables; owe: Owe; clock: Clock }

const duplicateMinutes = 10

/**
 * Writes a submit as one transaction: comment, author, the mark of its text and its idempotency key, the proof that it
 * spends, and the thread's count only where the site publishes at once. Two readers on one article share no item on a
 * site that holds.
 */
export const createSubmissions = ({ client, transact, tables, owe, clock }: Needs): Submissions => ({
  add: async submission => {
    const cancelled = await transact(
      writes({ tables, owe }, submission, clock()),
      writeAuthor(tables.authors, submission.author),
    )

    if (cancelled === undefined) return { outcome: 'added', accepted: acceptedOf(submission) }
    if (cancelled === 'contended') return { outcome: 'contended' }
    const [, sameText, sameKey] = cancelled.reasons
    if (submission.idempotency !== undefined && sameKey?.Code === 'ConditionalCheckFailed' && sameKey.Item)
      return replayOf(sameKey.Item, submission.idempotency)
    if (submission.proof !== undefined && sameText?.Code !== 'ConditionalCheckFailed')
      return { outcome: 'spent-proof' }
    return { outcome: 'duplicate', first: v.parse(SameText, unmarshall(sameText?.Item ?? {})).status }
  },

  find: async (site, thread, idempotency) => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: tables.ephemera,
        Key: marshall(idempotencyKey(site, idempotency.key, thread)),
        ConsistentRead: true,
      }),
    )
    const live =
      Item !== undefined && v.parse(Remembered, unmarshall(Item)).expiresAt > clock().getTime() / 1000
    return live ? replayOf(Item, idempotency) : undefined
  },
})

const Status = v.picklist(['pending', 'approved'])

const SameText = v.object({ status: Status })

const Remembered = v.object({
  bodyDigest: v.string(),
  expiresAt: v.number(),
  accepted: v.object({ id: v.string(), status: Status, createdAt: v.string() }),
})

const replayOf = (item: Record<string, AttributeValue>, { bodyDigest }: Idempotency): Recorded => {
  const first = v.parse(Remembered, unmarshall(item))
  return first.bodyDigest === bodyDigest
    ? { outcome: 'replayed', accepted: first.accepted }
    : { outcome: 'other-body' }
}

const acceptedOf = ({ comment: { id, status, createdAt } }: Submission) => ({ id, status, createdAt })

/** The order is read again in `add`: the text's mark comes second, the idempotency key third. */
const writes = (
  { tables, owe }: Pick<Needs, 'tables' | 'owe'>,
  submission: Submission,
  at: Date,
): TransactWriteItem[] => {
  const now = Math.floor(at.getTime() / 1000)
  const { comment, author, sameTextKey, idempotency, proof } = submission
  const { site, thread, status, createdAt } = comment

  return [
    {
      Put: {
        TableName: tables.comments,
        Item: newCommentItem(comment, { at, authorKey: author.authorKey }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    putUnlessLive(
      tables.ephemera,
      { ...duplicateKey(site, sameTextKey, thread), expiresAt: now + duplicateMinutes * 60, status },
      now,
    ),
    ...(idempotency === undefined
      ? []
      : [
          rememberAttempt(tables.ephemera, idempotencyKey(site, idempotency.key, thread), idempotency, at, {
            accepted: acceptedOf(submission),
          }),
        ]),
    ...(proof === undefined ? [] : [spend(tables.ephemera, site, proof, now)]),
    ...(status === 'approved'
      ? [countThread(tables.comments, site, thread, 1, createdAt), ...owe(comment, createdAt)]
      : []),
  ]
}

/** Kept a minute longer than it is good for: not all clocks are the same. */
const spend = (table: string, site: string, { nonce, expiresAt }: GoodProof, now: number) =>
  putUnlessLive(table, { ...proofKey(site, nonce), expiresAt: expiresAt.getTime() / 1000 + 60 }, now)

/** Who is known keeps the first sealed address. Whoever types the same one meets at this item. */
const writeAuthor = (table: string, { authorKey, sealedEmail }: Submission['author']): SharedWrite => ({
  TableName: table,
  Key: marshall({ authorKey }),
  UpdateExpression: 'SET sealedEmail = if_not_exists(sealedEmail, :sealedEmail)',
  ExpressionAttributeValues: marshall({ ':sealedEmail': sealedEmail }),
})
