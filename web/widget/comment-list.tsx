/** @jsxImportSource preact */
import { Comment } from './comment.tsx'
import { inConversation, type Turn } from './conversation.ts'
import type { Session } from './session.ts'
import type { ShownComment } from './shown-comment.ts'

export type ListProps = {
  session: Session
  /** The comment that the page's address names. */
  marked: string | undefined
  /** Absent where nothing can be written. */
  reply: ((comment: ShownComment) => void) | undefined
}

export const CommentList = ({ comments, ...props }: ListProps & { comments: readonly ShownComment[] }) =>
  comments.length === 0 ? null : <Turns turns={inConversation(comments)} {...props} />

const Turns = ({ turns, ...props }: ListProps & { turns: readonly Turn[] }) => (
  <ol part="list">
    {turns.map(({ comment, answers, replies }) => (
      <li key={comment.id}>
        <Comment comment={comment} answers={answers} {...props} />
        {replies.length > 0 ? <Turns turns={replies} {...props} /> : null}
      </li>
    ))}
  </ol>
)
