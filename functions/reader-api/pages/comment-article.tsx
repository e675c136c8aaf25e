import type { PublishedComment } from '../../../shared/domain/comment.ts'
import { fill } from '../../../shared/messages/fill.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'
import { Phrase } from './phrase.tsx'

type CommentArticleProps = {
  comment: PublishedComment
  /** The answered comment, if it is on this page. */
  parent: PublishedComment | undefined
  /** Where replies are written; absent when the thread is closed. */
  replyPath: string | undefined
  messages: Messages
}

export const CommentArticle = ({ comment, parent, replyPath, messages }: CommentArticleProps) => {
  const { id, name, website, content, createdAt, staff } = comment
  const { thread } = messages
  return (
    <article id={`comment-${id}`} aria-labelledby={`name-${id}`}>
      <header>
        <span class="name" id={`name-${id}`}>
          {website ? (
            <a href={website} rel="nofollow ugc noopener noreferrer">
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name}</bdi>
          )}
        </span>
        {staff ? <span class="staff">{thread.staff}</span> : null}
        <a class="when" href={`#comment-${id}`}>
          <time datetime={createdAt}>{timeInWords(messages, createdAt)}</time>
        </a>
      </header>
      <InReplyTo comment={comment} parent={parent} messages={messages} />
      <div class="text" dir="auto">
        {content}
      </div>
      {replyPath ? (
        <a
          class="reply"
          href={`${replyPath}?replyTo=${id}#taaliq`}
          rel="nofollow"
          aria-label={fill(thread.replyTo, { name })}
        >
          {thread.reply}
        </a>
      ) : null}
    </article>
  )
}

const InReplyTo = ({ comment, parent, messages }: Omit<CommentArticleProps, 'replyPath'>) => {
  if (comment.parentId === null) return null
  if (!parent) return <p class="answers">{messages.thread.inReplyToEarlier}</p>
  return (
    <p class="answers">
      <a href={`#comment-${parent.id}`}>
        <Phrase sentence={messages.thread.inReplyTo} name={parent.name} />
      </a>
    </p>
  )
}
