/** @jsxImportSource preact */
import { useMemo } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import type { Comment } from '../queue/queue.ts'
import { Writing } from './writing.tsx'

type Props = { site: string; comment: Comment; close: () => void; done: () => void }

/** Approves a comment and answers it in one step. However often it is sent, it is one reply. */
export const ReplyDialog = ({ site, comment, close, done }: Props) => {
  const { api, messages, say } = useDesk()
  const { replyTitle, replyHint, replyText, sendReply, replied } = messages.value
  const key = useMemo(() => crypto.randomUUID(), [])
  return (
    <Writing
      title={replyTitle.replace('{name}', comment.name)}
      fields={[{ name: 'content', label: replyText, long: true }]}
      sendLabel={sendReply}
      close={close}
      send={async ({ content = '' }) => {
        await api.reply(site, comment.id, { version: comment.version, content }, key)
        say(replied)
        done()
      }}
    >
      <p class="quiet">{replyHint}</p>
      <blockquote dir="auto">{comment.content}</blockquote>
    </Writing>
  )
}
