/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { Queue } from './queue.ts'

type Props = { queue: Queue; loading: boolean; filtered: boolean; shown: number }

/** What stands where there is no card: that they come, that there are none, or that they did not come. */
export const QueueState = ({ queue, loading: comes, filtered, shown }: Props) => {
  const { messages } = useDesk()
  const { loading, failed, retry, empty, noMatch, more } = messages.value
  const { name } = queue.phase.value
  if (name === 'failed')
    return (
      <p class="notice wrong" role="alert">
        {failed}{' '}
        <button type="button" onClick={() => void queue.load()}>
          {retry}
        </button>
      </p>
    )
  if (comes || name === 'loading')
    return (
      <p class="empty" role="status">
        {loading}
      </p>
    )
  if (queue.hasMore.value)
    return (
      <button type="button" class="more" onClick={() => void queue.more().catch(() => {})}>
        {more}
      </button>
    )
  return (
    <p class="empty" role="status">
      {shown > 0 ? null : filtered ? noMatch : empty[queue.status]}
    </p>
  )
}
