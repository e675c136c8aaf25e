/** @jsxImportSource preact */
import type { Session } from './session.ts'

/** What stands below the comments: more of them, that there are none, or that there will be no more. */
export const AfterList = ({ session: { messages, thread }, empty }: { session: Session; empty: boolean }) => {
  const { phase, nextCursor, more, closed } = thread.get()
  if (phase !== 'shown') return null
  return (
    <>
      {nextCursor === null ? null : (
        <button
          type="button"
          class="more"
          aria-disabled={more === 'loading'}
          onClick={() => void thread.more()}
          part="button"
        >
          {{ idle: messages.more, loading: messages.loading, failed: messages.retry }[more]}
        </button>
      )}
      {empty && !closed ? <p class="quiet">{messages.empty}</p> : null}
      {closed ? <p class="quiet closed">{messages.closed}</p> : null}
    </>
  )
}
