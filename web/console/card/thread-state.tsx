/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { type Api, problemOf } from '../api.ts'
import { useDesk } from '../desk.ts'

type Props = { site: string; thread: Awaited<ReturnType<Api['comment']>>['thread'] }

/** Whether readers may write in the thread of a comment, and a way to have it otherwise. */
export const ThreadState = ({ site, thread }: Props) => {
  const { api, messages, say } = useDesk()
  const state = useSignal(thread.state)
  const { threadStates, threadChanges, notSent } = messages.value

  const change = async () => {
    try {
      const other = state.value === 'open' ? 'closed' : 'open'
      state.value = (await api.setThread(site, thread.id, other)).state
    } catch (error) {
      say(problemOf(error)?.title ?? notSent)
    }
  }
  return (
    <p class="asking">
      <button type="button" onClick={() => void change()}>
        {threadChanges[state.value]}
      </button>
      <span class="quiet" role="status">
        {threadStates[state.value]}
      </span>
    </p>
  )
}
