/** @jsxImportSource preact */

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { problemOf } from '../api.ts'
import { useDesk } from '../desk.ts'
import { Modal } from './modal.tsx'

type Field = { name: string; label: string; initial?: string; long?: boolean }

type Props = {
  title: string
  fields: readonly Field[]
  sendLabel: string
  /** Sends what was typed, by field. A refusal is told at its field, and everything typed stays. */
  send: (typed: Readonly<Record<string, string>>) => Promise<void>
  close: () => void
  children?: ComponentChildren
}

/** A few fields in a dialog. */
export const Writing = ({ title, fields, sendLabel, send, close, children }: Props) => {
  const { messages } = useDesk()
  const { required, notSent, cancel } = messages.value
  const form = useRef<HTMLFormElement>(null)
  const errors = useSignal<Readonly<Record<string, string>>>({})
  const notice = useSignal('')
  const busy = useSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    if (form.current === null || busy.value) return
    const typed = typedIn(form.current)
    const missing = fields.filter(({ name }) => typed[name]?.trim() === '')
    errors.value = Object.fromEntries(missing.map(({ name }) => [name, required]))
    if (missing.length === 0) {
      busy.value = true
      await send(typed).catch(error => {
        const problem = problemOf(error)
        errors.value = Object.fromEntries(
          (problem?.errors ?? []).map(({ field, message }) => [field, message]),
        )
        notice.value = [problem?.title, notSent].filter(Boolean).join(' ')
      })
      busy.value = false
    }
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }

  return (
    <Modal title={title} close={close}>
      {children}
      <form ref={form} noValidate onSubmit={submit}>
        {fields.map(({ name, label, initial = '', long = false }) => {
          const error = errors.value[name]
          const control = {
            id: `field-${name}`,
            name,
            required: true,
            defaultValue: initial,
            'aria-invalid': error ? ('true' as const) : undefined,
            'aria-describedby': error ? `error-${name}` : undefined,
          }
          return (
            <div class="field" key={name}>
              <label for={control.id}>{label}</label>
              {long ? <textarea {...control} /> : <input {...control} dir="auto" />}
              {error ? (
                <p class="error" id={`error-${name}`}>
                  {error}
                </p>
              ) : null}
            </div>
          )
        })}
        <p class={notice.value ? 'notice wrong' : undefined} role="alert">
          {notice.value || null}
        </p>
        <div class="ending">
          <button type="submit" class="primary" aria-disabled={busy.value}>
            {sendLabel}
          </button>
          <button type="button" onClick={close}>
            {cancel}
          </button>
        </div>
      </form>
    </Modal>
  )
}

const typedIn = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
