import type { PublishedComment } from '../../../shared/domain/comment.ts'
import { repliesTo } from '../../../shared/domain/replies-to.ts'

type Turn = { comment: PublishedComment; level: number; parent: PublishedComment | undefined }

/** Replies follow the comment they answer, else the list's order stays; one whose parent is on another page stands alone. */
export const inConversation = (comments: readonly PublishedComment[]): Turn[] => {
  const replies = repliesTo(comments)
  const turnsAfter = (parent: PublishedComment | undefined, level: number): Turn[] =>
    (replies.get(parent?.id) ?? []).flatMap(comment => [
      { comment, level, parent },
      ...turnsAfter(comment, level + 1),
    ])
  return turnsAfter(undefined, 0)
}
