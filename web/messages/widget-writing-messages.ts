import type { FieldMessages } from '../../shared/messages/field-messages.ts'
import type { PluralForms } from '../../shared/messages/plural-forms.ts'
import type { WritingMessages } from '../../shared/messages/writing-messages.ts'

/** Everything the widget says to somebody who writes, in one language. */
export type WidgetWritingMessages = WritingMessages & {
  fields: FieldMessages
  /** Shown when little room is left; then how much is too much. */
  left: PluralForms
  over: PluralForms
  sending: string
  /** While the browser solves what a site asks for in an emergency. */
  checking: string
  alreadySent: string
  withdrawn: string
  notWithdrawn: string
}
