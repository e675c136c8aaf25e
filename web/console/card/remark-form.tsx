/** @jsxImportSource preact */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { problemOf } from '../api.ts'
import { useDesk } from '../desk.ts'

type Props = {
  label: string
  sendLabel: string
  /** A refusal is told below the field, and what was typed stays; `key` is the same until it is changed. */
  send: (text: string, key: string) => Promise<void>
  children?: ComponentChildren
}

/** One text of a moderator, within a card. */
export const RemarkForm = ({ label, sendLabel, send, children }: Props) => {
  const { messages } = useDesk()
  const { required, notSent } = messages.value
  const id = useId()
  const text = useSignal('')
  const key = useSignal('')
  const wrong = useSignal('')
  const busy = useSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    wrong.value = text.value.trim() === '' ? required : ''
    if (wrong.value !== '') return
    busy.value = true
    await send(text.value, key.value).then(
      () => {
        text.value = ''
      },
      error => {
        wrong.value = whyNot(error) ?? notSent
      },
    )
    busy.value = false
  }

  return (
    <form class="remark" noValidate onSubmit={submit}>
      <label class="long" for={id}>
        {label}
        <textarea
          id={id}
          rows={2}
          dir="auto"
          value={text.value}
          aria-invalid={wrong.value === '' ? undefined : 'true'}
          aria-describedby={wrong.value === '' ? undefined : `${id}-error`}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value
            key.value = crypto.randomUUID()
          }}
        />
      </label>
      {children}
      <button type="submit" aria-disabled={busy.value}>
        {sendLabel}
      </button>
      <p class="error" id={`${id}-error`} role="alert">
        {wrong.value || null}
      </p>
    </form>
  )
}

const whyNot = (error: unknown): string | undefined => {
  const { title, errors = [] } = problemOf(error) ?? {}
  return errors.map(({ message }) => message).join(' ') || title
}
