/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { Api } from '../api.ts'
import { useDesk } from '../desk.ts'
import type { Queue } from '../queue/queue.ts'
import { AuthorComments } from './author-comments.tsx'
import { AuthorMark } from './author-mark.tsx'
import { AuthorNotes } from './author-notes.tsx'
import { Loaded } from './loaded.tsx'

export type AuthorHistory = Awaited<ReturnType<Api['authorHistory']>>

/** What is known under the same address, which nobody has verified. Asked for by hand, for the audit keeps each look. */
export const AuthorFile = ({ queue, id }: { queue: Queue; id: string }) => {
  const { api, messages } = useDesk()
  const isAsked = useSignal(false)
  const { others, lookIsTold } = messages.value.aboutAuthor

  /** What is marked to be read last goes to the end of what waits, and what is marked no longer stays. */
  const seen = (known: AuthorHistory): AuthorHistory => {
    if (queue.status === 'pending')
      queue.mark(new Set([id, ...known.comments.map(comment => comment.id)]), known.mark !== null)
    return known
  }
  const look = (cursor?: string) => api.authorHistory(queue.site, id, cursor)

  if (!isAsked.value)
    return (
      <p class="asking">
        <button
          type="button"
          aria-describedby={`told-${id}`}
          onClick={() => {
            isAsked.value = true
          }}
        >
          {others}
        </button>
        <span class="quiet" id={`told-${id}`}>
          {lookIsTold}
        </span>
      </p>
    )
  return (
    <Loaded ask={async () => seen(await look())}>
      {(known, set) => (
        <section class="author" aria-label={others}>
          <AuthorComments
            history={known}
            more={() =>
              look(known.nextCursor ?? undefined).then(
                page => set(now => seen({ ...page, comments: [...now.comments, ...page.comments] })),
                () => {},
              )
            }
          />
          <AuthorNotes
            notes={known.notes}
            add={async (text, key) => {
              const note = await api.noteAuthor(queue.site, id, { text }, key)
              set(now => ({ ...now, notes: [note, ...now.notes] }))
            }}
          />
          {known.mayMark ? (
            <AuthorMark
              mark={known.mark}
              set={async marking => {
                const marked = await api.markAuthor(queue.site, id, marking)
                set(now => seen({ ...now, ...marked }))
              }}
            />
          ) : null}
        </section>
      )}
    </Loaded>
  )
}
