import type { Messages } from '../../../shared/messages/messages.ts'
import { plural } from '../../../shared/messages/plural.ts'
import type { FormError } from './thread-page-props.ts'

type ErrorSummaryProps = { errors: readonly FormError[]; messages: Messages }

/** Every error at once, each a link to its field; focused, so that a screen reader begins here. */
export const ErrorSummary = ({ errors, messages }: ErrorSummaryProps) => (
  <div class="errors" role="alert" tabindex={-1} autofocus>
    <p>
      <strong>{plural(messages, messages.thread.errors, errors.length)}</strong> {messages.thread.nothingLost}
    </p>
    <ul>
      {errors.toSorted(asOnTheForm).map(({ field, message }) => (
        <li>{isOnTheForm(field) ? <a href={`#${field}`}>{message}</a> : message}</li>
      ))}
    </ul>
  </div>
)

const fieldsInOrder = ['content', 'name', 'email', 'website']

const isOnTheForm = (field: string) => fieldsInOrder.includes(field)

const asOnTheForm = (one: FormError, other: FormError) =>
  fieldsInOrder.indexOf(one.field) - fieldsInOrder.indexOf(other.field)
