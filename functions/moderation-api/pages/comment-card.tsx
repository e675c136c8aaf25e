import type { ModeratedComment } from '../../../shared/domain/comment.ts'
import type { Messages } from '../../../shared/messages/messages.ts'
import { timeInWords } from '../../../shared/messages/time-in-words.ts'

type CommentCardProps = { messages: Messages; comment: ModeratedComment }

/** A comment with what it is about, all of it as text: only the article, an address of the site's own, is a link. */
export const CommentCard = ({ messages, comment }: CommentCardProps) => {
  const { name, website, content, createdAt } = comment
  return (
    <article aria-labelledby="name">
      <About messages={messages} comment={comment} />
      <header>
        <span class="name" id="name">
          <bdi>{name}</bdi>
        </span>
        <time class="small" datetime={createdAt}>
          {timeInWords(messages, createdAt)}
        </time>
      </header>
      {website ? (
        <p class="small">
          {messages.thread.website}: <bdi dir="ltr">{website}</bdi>
        </p>
      ) : null}
      <div class="text" dir="auto">
        {content}
      </div>
    </article>
  )
}

const About = ({ messages: { mail }, comment: { thread, parent } }: CommentCardProps) => {
  const title = <bdi>{thread.title ?? thread.id}</bdi>
  return (
    <div class="about">
      <p>
        {mail.article}{' '}
        {thread.url ? (
          <a href={thread.url} rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {parent ? (
        <>
          <p>
            {mail.inReplyTo} <bdi>{parent.name}</bdi>
          </p>
          <blockquote dir="auto">{parent.content}</blockquote>
        </>
      ) : null}
    </div>
  )
}
