/** @jsxImportSource preact */
import type { InferOutput } from 'valibot'
import type { AuthorNote } from '../../../shared/contract/author-history.ts'
import { useDesk } from '../desk.ts'
import { RemarkForm } from './remark-form.tsx'

type Props = {
  notes: readonly InferOutput<typeof AuthorNote>[]
  add: (text: string, key: string) => Promise<void>
}

/** What moderators tell one another of whoever writes under an address. */
export const AuthorNotes = ({ notes, add }: Props) => {
  const { messages, words } = useDesk()
  const { aboutAuthor, byWhom } = messages.value
  return (
    <>
      <h3>{aboutAuthor.notes}</h3>
      <ul>
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <div class="text" dir="auto">
              {text}
            </div>
            <p class="quiet">
              <bdi>{byWhom.replace('{name}', by)}</bdi> · <time dateTime={at}>{words.value.moment(at)}</time>
            </p>
          </li>
        ))}
      </ul>
      <RemarkForm label={aboutAuthor.noteText} sendLabel={aboutAuthor.addNote} send={add} />
    </>
  )
}
