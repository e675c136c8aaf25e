import type { Locale } from '../../shared/domain/locale.ts'
import type { PluralForms } from '../../shared/messages/plural-forms.ts'
import type { ReadingMessages } from '../../shared/messages/reading-messages.ts'

/** Everything the widget says before somebody writes, in one language. */
export type WidgetMessages = ReadingMessages & {
  locale: Locale
  loading: string
  failed: string
  retry: string
  showNew: PluralForms
  remember: string
  /** Marks one's own comment that no moderator has read yet. */
  awaiting: string
  withdraw: string
  /** The network or the service failed; what was typed is still there. */
  unsent: string
}
