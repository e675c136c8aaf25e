/** @jsxImportSource preact */
import { useDesk } from '../desk.ts'
import type { Comment } from '../queue/queue.ts'
import { Writing } from './writing.tsx'

type Props = { site: string; comment: Comment; close: () => void; done: (edited: Comment) => void }

/** Other words for a comment, and why; those before stay in its history. */
export const EditDialog = ({ site, comment, close, done }: Props) => {
  const { api, messages, say } = useDesk()
  const { editTitle, editText, editReason, save, saved } = messages.value
  return (
    <Writing
      title={editTitle.replace('{name}', comment.name)}
      fields={[
        { name: 'content', label: editText, initial: comment.content, long: true },
        { name: 'reason', label: editReason },
      ]}
      sendLabel={save}
      close={close}
      send={async ({ content = '', reason = '' }) => {
        const edited = await api.edit(site, comment.id, { version: comment.version, content, reason })
        say(saved)
        done(edited)
      }}
    />
  )
}
