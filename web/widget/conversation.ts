import { repliesTo } from '../../shared/domain/replies-to.ts'
import type { ShownComment } from './shown-comment.ts'

export type Turn = {
  comment: ShownComment
  replies: Turn[]
  /** The comment that is answered, where the nesting does not show it. */
  answers?: ShownComment
}

const deepest = 3

/**
 * Comments in their list's order, each with its replies, oldest first; nested to three levels, and flat below. A reply
 * whose parent is on another page stands by itself.
 */
export const inConversation = (comments: readonly ShownComment[]): Turn[] => {
  const replies = repliesTo(comments)
  const repliesOf = (parent: ShownComment) =>
    (replies.get(parent.id) ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1))

  const below = (parent: ShownComment): Turn[] =>
    repliesOf(parent).flatMap(comment => [{ comment, replies: [], answers: parent }, ...below(comment)])
  const turns = (siblings: readonly ShownComment[], level: number): Turn[] =>
    siblings.flatMap(comment =>
      level < deepest
        ? [{ comment, replies: turns(repliesOf(comment), level + 1) }]
        : [{ comment, replies: [] }, ...below(comment)],
    )

  return turns(replies.get(undefined) ?? [], 1)
}
