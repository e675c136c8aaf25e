import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { ChainedComment, ModeratedComment } from '../domain/comment.ts'
import { statuses } from '../domain/decision.ts'
import { rootOf } from '../domain/event-chain.ts'
import { owedKinds } from '../domain/outbox.ts'

const Item = v.object({
  id: v.string(),
  site: v.string(),
  thread: v.string(),
  version: v.number(),
  status: v.picklist(statuses),
  name: v.string(),
  website: v.exactOptional(v.string()),
  content: v.string(),
  createdAt: v.string(),
  editedAt: v.exactOptional(v.string()),
  threadTitle: v.optional(v.string()),
  threadUrl: v.optional(v.string()),
  parent: v.exactOptional(v.object({ id: v.string(), name: v.string(), content: v.string() })),
  held: v.array(v.object({ rule: v.picklist(['premoderation', 'busy']) })),
  staff: v.exactOptional(v.literal(true)),
  decidedBy: v.exactOptional(v.string()),
  decidedAt: v.exactOptional(v.string()),
  /** When DynamoDB may delete it, in seconds since 1970. */
  expiresAt: v.exactOptional(v.number()),
})

/** A comment as moderators see it, from its item or its entry in the `queue` index; keys stay behind. */
export const CommentItem = v.pipe(
  Item,
  v.transform(
    ({ thread, threadTitle, threadUrl, editedAt, expiresAt, ...comment }): ModeratedComment => ({
      ...comment,
      ...(expiresAt !== undefined && { keptUntil: new Date(expiresAt * 1000).toISOString() }),
      ...(editedAt !== undefined && { edited: true }),
      thread: {
        id: thread,
        ...(threadTitle !== undefined && { title: threadTitle }),
        ...(threadUrl !== undefined && { url: threadUrl }),
      },
    }),
  ),
)

export const readComment = (item: Record<string, AttributeValue>): ModeratedComment =>
  v.parse(CommentItem, unmarshall(item))

/** The item itself, which no index is: only there is the hash of the latest event, and none before the first. */
export const readChainedComment = (item: Record<string, AttributeValue>): ChainedComment => {
  const plain = unmarshall(item)
  const comment = v.parse(CommentItem, plain)
  return { ...comment, eventHash: rootOf(comment.site, comment.id), ...v.parse(Chained, plain) }
}

/** What most comments have none of: a decision, an edit, somebody who asked for mail. */
const Chained = v.object({
  eventHash: v.exactOptional(v.string()),
  wordsKey: v.exactOptional(v.string()),
  owes: v.optional(v.array(v.picklist(owedKinds)), []),
})
