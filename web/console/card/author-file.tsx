/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { Api } from '../api.ts'
import { useDesk } from '../desk.ts'
import type { Queue } from '../queue/queue.ts'
import { AuthorComments } from './author-comments.tsx'
import { AuthorMark } from './author-mark.tsx'
import { AuthorNotes } from './author-notes.tsx'

export type AuthorHistory = Awaited<ReturnType<Api['authorHistory']>>
type Read = { known: AuthorHistory } | 'closed' | 'loading' | 'failed'

/** What is known under the same address, which nobody has verified. Asked for by hand, for the audit keeps each look. */
export const AuthorFile = ({ queue, id }: { queue: Queue; id: string }) => {
  const { api, messages } = useDesk()
  const read = useSignal<Read>('closed')
  const { loading, failed, aboutAuthor } = messages.value

  const show = (known: AuthorHistory) => {
    read.value = { known }
    if (queue.status === 'pending')
      queue.mark(new Set([id, ...known.comments.map(comment => comment.id)]), known.mark !== null)
  }
  const look = (before?: AuthorHistory) => {
    if (before === undefined) read.value = 'loading'
    return api.authorHistory(queue.site, id, before?.nextCursor ?? undefined).then(
      page => show({ ...page, comments: [...(before?.comments ?? []), ...page.comments] }),
      () => {
        if (before === undefined) read.value = 'failed'
      },
    )
  }

  if (read.value === 'loading') return <p role="status">{loading}</p>
  if (read.value === 'closed' || read.value === 'failed')
    return (
      <p class="asking">
        {read.value === 'failed' ? <span role="alert">{failed}</span> : null}
        <button type="button" aria-describedby={`told-${id}`} onClick={() => look()}>
          {aboutAuthor.others}
        </button>
        <span class="quiet" id={`told-${id}`}>
          {aboutAuthor.lookIsTold}
        </span>
      </p>
    )

  const { known } = read.value
  return (
    <section class="author" aria-label={aboutAuthor.others}>
      <AuthorComments history={known} more={() => look(known)} />
      <AuthorNotes
        notes={known.notes}
        add={async (text, key) => {
          const note = await api.noteAuthor(queue.site, id, { text }, key)
          show({ ...known, notes: [note, ...known.notes] })
        }}
      />
      {known.mayMark ? (
        <AuthorMark
          mark={known.mark}
          set={async marking => show({ ...known, ...(await api.markAuthor(queue.site, id, marking)) })}
        />
      ) : null}
    </section>
  )
}
