import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { newCommentId } from '../../../shared/domain/new-comment-id.ts'
import { createSubmissions } from '../../../shared/store/submissions.ts'
import type { CommentsTable } from './open-comments-table.ts'

export type WrittenComment = {
  readonly site: string
  readonly thread: string
  readonly status: 'pending' | 'approved'
  readonly content: string
  /** Milliseconds after the first: comments sort by when they were made. */
  readonly at: number
}

type Item = Record<string, AttributeValue>

const anHourAgo = Date.now() - 3_600_000

/**
 * Comments as the store itself would write them: its transaction is caught on the way, so that the shape, keys and
 * indexes are the product's own.
 */
export const commentItems = async (
  { client, name }: CommentsTable,
  comments: readonly WrittenComment[],
): Promise<Item[]> => {
  const items: Item[] = []
  const catchItem = async (writes: TransactWriteItem[]): Promise<undefined> => {
    const [comment] = writes
    if (comment?.Put?.Item) items.push(comment.Put.Item)
  }
  const tables = { comments: name, authors: 'authors', ephemera: 'ephemera' }
  const submissions = createSubmissions({
    client,
    transact: catchItem,
    tables,
    owe: () => [],
    clock: () => new Date(),
  })
  for (const { at, ...comment } of comments) {
    const made = new Date(anHourAgo + at)
    await submissions.add({
      comment: {
        ...comment,
        id: newCommentId(made),
        name: 'أمل حسن',
        parentId: null,
        owes: [],
        held: comment.status === 'pending' ? [{ rule: 'premoderation' }] : [],
        createdAt: made.toISOString(),
      },
      author: { authorKey: `author-${at}`.padEnd(43, '-'), sealedEmail: 'sealed' },
      sameTextKey: 'text',
    })
  }
  return items
}
