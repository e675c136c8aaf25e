import type { PublishedComment } from '../../../shared/domain/comment.ts'

type Turn = { comment: PublishedComment; level: number; parent: PublishedComment | undefined }

/** Replies follow the comment they answer, else the list's order stays; one whose parent is on another page stands alone. */
export const inConversation = (comments: readonly PublishedComment[]): Turn[] => {
  const byId = new Map(comments.map(comment => [comment.id, comment]))
  const repliesTo = Map.groupBy(comments, ({ parentId }) => byId.get(parentId ?? ''))
  const turnsAfter = (parent: PublishedComment | undefined, level: number): Turn[] =>
    (repliesTo.get(parent) ?? []).flatMap(comment => [
      { comment, level, parent },
      ...turnsAfter(comment, level + 1),
    ])
  return turnsAfter(undefined, 0)
}
