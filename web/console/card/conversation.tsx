/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { Comment } from '../queue/queue.ts'
import { around, type Published } from './around.ts'
import { ConversationTurn } from './conversation-turn.tsx'

/** What readers see around a comment, and a way to take back what should not be there. */
export const Conversation = ({ site, comment }: { site: string; comment: Comment }) => {
  const { api, messages } = useDesk()
  const published = useSignal<readonly Published[] | undefined>(undefined)
  const failed = useSignal(false)
  const { conversation, failed: failedText, aloneHere } = messages.value
  useEffect(() => {
    api.published(site, comment.thread.id).then(
      ({ comments }) => {
        published.value = comments
      },
      () => {
        failed.value = true
      },
    )
  }, [api, site, comment.thread.id, published, failed])

  if (failed.value) return <p role="alert">{failedText}</p>
  if (published.value === undefined) return null
  const turns = around(published.value, comment)
  return (
    <section class="conversation" aria-label={conversation}>
      <h3>{conversation}</h3>
      {turns.length === 0 ? <p class="quiet">{aloneHere}</p> : null}
      <ol>
        {turns.map(turn => (
          <li key={turn.id}>
            <ConversationTurn site={site} turn={turn} />
          </li>
        ))}
      </ol>
    </section>
  )
}
