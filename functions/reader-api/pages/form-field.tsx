type FormFieldProps = {
  id: string
  label: string
  error: string | undefined
  /** The id of a text that explains the field. */
  hint?: string
  required?: boolean
  children: (attributes: FieldAttributes) => unknown
}

type FieldAttributes = {
  id: string
  name: string
  required: boolean | undefined
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
}

/** A label, its control and what is wrong with it, tied together for those who hear the page. */
export const FormField = ({ id, label, error, hint, required, children }: FormFieldProps) => {
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [errorId, hint].filter(part => part !== undefined).join(' ')
  const attributes: FieldAttributes = {
    id,
    name: id,
    required,
    'aria-invalid': error ? 'true' : undefined,
    'aria-describedby': describedBy || undefined,
  }
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      {children(attributes)}
      {error ? (
        <p class="error" id={errorId}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
