/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { Comment } from '../queue/queue.ts'
import { around } from './around.ts'
import { ConversationTurn } from './conversation-turn.tsx'
import { Loaded } from './loaded.tsx'

/** What readers see around a comment, and a way to take back what should not be there. */
export const Conversation = ({ site, comment }: { site: string; comment: Comment }) => {
  const { api, messages } = useDesk()
  const { conversation, aloneHere } = messages.value
  return (
    <section class="conversation" aria-label={conversation}>
      <h3>{conversation}</h3>
      <Loaded ask={async () => around((await api.published(site, comment.thread.id)).comments, comment)}>
        {turns =>
          turns.length === 0 ? (
            <p class="quiet">{aloneHere}</p>
          ) : (
            <ol>
              {turns.map(turn => (
                <li key={turn.id}>
                  <ConversationTurn site={site} turn={turn} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
