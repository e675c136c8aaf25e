/** @jsxImportSource preact */
import type { Standing } from '../../../shared/domain/decision.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../name-of.ts'
import type { Queue } from '../queue/queue.ts'

/** A colleague was first: who and when. The buttons below override it. */
export const Decided = ({ id, standing, queue }: { id: string; standing: Standing; queue: Queue }) => {
  const { messages, words } = useDesk()
  const { decidedByColleague, dismiss } = messages.value
  const sentence = decidedByColleague[standing.status]
    .replace('{name}', nameOf(standing.by, messages.value))
    .replace('{time}', words.value.clock(standing.at))
  return (
    <p class="notice" role="status">
      {sentence}{' '}
      <button type="button" onClick={() => queue.take(new Set([id]))}>
        {dismiss}
      </button>
    </p>
  )
}
