import { threadPath } from '../../../shared/contract/thread-path.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { CommentArticle } from './comment-article.tsx'
import { inConversation } from './in-conversation.ts'
import type { ThreadPageProps } from './thread-page-props.ts'

type CommentListProps = ThreadPageProps & { messages: Messages }

export const CommentList = (props: CommentListProps) => {
  const { messages, comments, count, closed, nextHref, firstHref } = props
  const replyPath = closed ? undefined : threadPath(props)
  return (
    <>
      {count === 0 && !closed ? <p class="quiet">{messages.thread.empty}</p> : null}
      {comments.length > 0 ? (
        <ol class="comments">
          {inConversation(comments).map(({ comment, level, parent }) => (
            <li class={`level-${Math.min(level, 2)}`}>
              <CommentArticle comment={comment} parent={parent} replyPath={replyPath} messages={messages} />
            </li>
          ))}
        </ol>
      ) : null}
      {nextHref || firstHref ? (
        <nav aria-label={messages.thread.paging}>
          {firstHref ? <a href={firstHref}>{messages.thread.first}</a> : null}
          {nextHref ? (
            <a href={nextHref} rel="next">
              {messages.thread.more}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}
