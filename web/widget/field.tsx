/** @jsxImportSource preact */
import type { Draft } from './draft.ts'

type Props = {
  name: 'name' | 'email' | 'website' | 'content'
  label: string
  draft: Draft
  errors: Readonly<Record<string, string>>
  required?: boolean
  /** Makes it a text area. */
  rows?: number
  type?: 'email' | 'url'
  autoComplete?: 'name' | 'email' | 'url'
  /** The id of a text that explains the field. */
  hint?: string | undefined
}

/**
 * A label, its control and what is wrong with it. Addresses are written from left to right; other fields find their
 * direction line by line once something is typed, and by the page before that (`placeholder=" "` tells them apart).
 */
export const Field = ({ name, label, draft, errors, required, rows, type, autoComplete, hint }: Props) => {
  const error = errors[name]
  const control = {
    id: name,
    name,
    required,
    part: 'input',
    defaultValue: name === 'email' ? '' : draft[name],
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': [error && `${name}-error`, hint].filter(Boolean).join(' ') || undefined,
  }
  return (
    <div class="field">
      <label for={name}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {rows ? (
        <textarea {...control} rows={rows} placeholder=" " />
      ) : type === 'email' ? (
        <input {...control} type="email" dir="ltr" autoComplete={autoComplete} />
      ) : type === 'url' ? (
        <input {...control} type="url" dir="ltr" autoComplete={autoComplete} />
      ) : (
        <input {...control} placeholder=" " autoComplete={autoComplete} />
      )}
      {error ? (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
