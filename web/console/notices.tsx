/** @jsxImportSource preact */
import { useDesk } from './desk.ts'

const worthTelling = 20

/** What stands between a decision and the server: an ended session, no network, or only that there are many. */
export const Notices = () => {
  const { session, unsent, messages, words, leave, stop: stopAll } = useDesk()
  const { sessionEnded, signIn, offline, sending, stop } = messages.value
  const count = unsent.orders.value.length
  if (session.ended.value)
    return (
      <p class="notice wrong" role="alert">
        {sessionEnded}{' '}
        <button type="button" class="primary" onClick={leave.signIn}>
          {signIn}
        </button>
      </p>
    )
  if (unsent.failures.value > 0 && count > 0)
    return (
      <p class="notice wrong" role="status">
        {offline} {words.value.plural(sending, count)}
      </p>
    )
  if (count < worthTelling) return null
  return (
    <p class="notice" role="status">
      {words.value.plural(sending, count)}{' '}
      <button type="button" onClick={stopAll}>
        {stop}
      </button>
    </p>
  )
}
