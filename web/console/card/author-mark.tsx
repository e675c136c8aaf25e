/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import { dayIn, midnight } from '../days.ts'
import { useDesk } from '../desk.ts'
import type { AuthorHistory } from './author-file.tsx'
import { RemarkForm } from './remark-form.tsx'

type Props = {
  mark: AuthorHistory['mark']
  set: (marking: { until: string | null; reason?: string }) => Promise<void>
}

/** That comments under an address are read last: until when, why and by whom; or a form to have it so. */
export const AuthorMark = ({ mark, set }: Props) => {
  const { messages, words } = useDesk()
  const { aboutAuthor, byWhom, notSent } = messages.value
  const until = useSignal(dayIn(30))
  const failed = useSignal(false)

  const takeBack = () =>
    set({ until: null }).catch(() => {
      failed.value = true
    })

  return (
    <>
      <h3>{aboutAuthor.readLast}</h3>
      {mark === null ? (
        <RemarkForm
          label={aboutAuthor.markReason}
          sendLabel={aboutAuthor.setMark}
          send={reason => set({ until: midnight(until.value, 1), reason })}
        >
          <label>
            {aboutAuthor.markUntil}
            <input
              type="date"
              required
              min={dayIn(1)}
              max={dayIn(365)}
              value={until.value}
              onInput={({ currentTarget }) => {
                until.value = currentTarget.value
              }}
            />
          </label>
        </RemarkForm>
      ) : (
        <div class="marked">
          <p>{aboutAuthor.marked.replace('{time}', words.value.dayBefore(mark.until))}</p>
          <div class="text" dir="auto">
            {mark.reason}
          </div>
          <p class="quiet">
            <bdi>{byWhom.replace('{name}', mark.by)}</bdi> ·{' '}
            <time dateTime={mark.at}>{words.value.moment(mark.at)}</time>
          </p>
          <button type="button" onClick={takeBack}>
            {aboutAuthor.unmark}
          </button>
          {failed.value ? <p role="alert">{notSent}</p> : null}
        </div>
      )}
      <p class="quiet">{aboutAuthor.markHint}</p>
    </>
  )
}
