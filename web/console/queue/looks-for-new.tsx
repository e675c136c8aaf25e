/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { Queue } from './queue.ts'

const everyMilliseconds = 20_000

/** How old the oldest is, and what came meanwhile: announced, never put under a moderator's hand. */
export const LooksForNew = ({ queue }: { queue: Queue }) => {
  const { messages, words } = useDesk()
  const { arrived, oldestSince } = messages.value
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void queue.look().catch(() => {})
    }
    const looking = setInterval(look, everyMilliseconds)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(looking)
      document.removeEventListener('visibilitychange', look)
    }
  }, [queue])

  const oldest = queue.status === 'pending' ? queue.cards.value.at(0)?.comment.createdAt : undefined
  const count = queue.arrived.value.length
  return (
    <div class="meanwhile">
      {oldest === undefined ? null : (
        <p class="quiet">{oldestSince.replace('{ago}', words.value.when(oldest, Date.now()))}</p>
      )}
      <p role="status">
        {count === 0 ? null : (
          <button type="button" onClick={() => void queue.showArrived().catch(() => {})}>
            {words.value.plural(arrived, count)}
          </button>
        )}
      </p>
    </div>
  )
}
