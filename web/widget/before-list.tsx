/** @jsxImportSource preact */
import type { Session } from './session.ts'

type Props = { session: Session; retry: () => void; show: (id: string | undefined) => void }

/** What stands above the comments: that they come, that they did not come, or that there are new ones. */
export const BeforeList = ({ session: { messages, words, thread }, retry, show }: Props) => {
  const { phase, fresh } = thread.get()
  if (phase === 'loading')
    return (
      <div class="skeleton" role="status">
        <p class="quiet">{messages.loading}</p>
        <i />
        <i />
        <i />
      </div>
    )
  if (phase === 'failed')
    return (
      <p class="notice" role="alert" part="notice">
        {messages.failed}{' '}
        <button type="button" onClick={retry} part="button">
          {messages.retry}
        </button>
      </p>
    )
  if (fresh.length === 0) return null
  return (
    <button type="button" class="fresh" onClick={() => show(thread.showFresh())} part="button">
      {words.plural(messages.showNew, fresh.length)}
    </button>
  )
}
