/** @jsxImportSource preact */

import { linked } from '../linked.ts'
import { Phrase } from '../phrase.tsx'
import { Awaiting } from './awaiting.tsx'
import type { ListProps } from './comment-list.tsx'
import type { ShownComment } from './shown-comment.ts'

type Props = ListProps & { comment: ShownComment; answers: ShownComment | undefined }

const rel = 'nofollow ugc noopener noreferrer'

export const Comment = ({ comment, answers, session, marked, reply }: Props) => {
  const { id, name, website, content, createdAt, staff, awaiting } = comment
  const { messages, words } = session
  const shownName = <bdi>{name}</bdi>
  return (
    <article
      id={`comment-${id}`}
      class={marked === id ? 'marked' : undefined}
      tabIndex={-1}
      aria-labelledby={`name-${id}`}
      part={awaiting ? 'comment awaiting' : 'comment'}
    >
      <header>
        <span class="name" id={`name-${id}`} part="name">
          {website ? (
            <a href={website} rel={rel}>
              {shownName}
            </a>
          ) : (
            shownName
          )}
        </span>{' '}
        {staff ? <span class="staff">{messages.staff}</span> : null}{' '}
        <a class="when" href={`#comment-${id}`} title={words.moment(createdAt)} part="time">
          <time dateTime={createdAt}>{words.when(createdAt, Date.now())}</time>
        </a>
      </header>
      {answers ? (
        <p class="quiet">
          <Phrase sentence={messages.inReplyTo} name={answers.name} />
        </p>
      ) : null}
      <div class="text" dir="auto" part="text">
        {linked(content).map(piece =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <a href={piece.href} rel={rel}>
              {piece.label}
            </a>
          ),
        )}
      </div>
      {awaiting ? <Awaiting id={id} session={session} /> : null}
      {awaiting || reply === undefined ? null : (
        <button
          type="button"
          class="reply"
          aria-label={messages.replyTo.replace('{name}', name)}
          onClick={() => reply(comment)}
          part="reply"
        >
          {messages.reply}
        </button>
      )}
    </article>
  )
}
