/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { AuthorHistory } from './author-file.tsx'

type Props = { history: AuthorHistory; more: () => Promise<void> }

/** Each with where it stands; their words are an excerpt. */
export const AuthorComments = ({ history: { comments, nextCursor }, more }: Props) => {
  const { messages, words } = useDesk()
  const { aboutAuthor, queues, more: moreLabel } = messages.value
  return (
    <>
      <h3>{aboutAuthor.others}</h3>
      {comments.length === 0 ? <p class="quiet">{aboutAuthor.none}</p> : null}
      <ol>
        {comments.map(({ id, name, status, content, createdAt, thread }) => (
          <li key={id}>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>
              <span class={`mark ${status}`}>{queues[status]}</span>
              <time dateTime={createdAt} title={words.value.moment(createdAt)}>
                {words.value.when(createdAt, Date.now())}
              </time>
              <span class="quiet">
                <bdi>{thread.title ?? thread.id}</bdi>
              </span>
            </p>
            <div class="text" dir="auto">
              {content}
            </div>
          </li>
        ))}
      </ol>
      {nextCursor === null ? null : (
        <button type="button" class="plain" onClick={more}>
          {moreLabel}
        </button>
      )}
    </>
  )
}
