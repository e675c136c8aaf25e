import { reading } from '../../shared/messages/en/reading.ts'
import type { WidgetMessages } from './widget-messages.ts'

export const en: WidgetMessages = {
  ...reading,
  locale: 'en',
  loading: 'Loading comments…',
  failed: 'The comments could not be loaded.',
  retry: 'Try again',
  showNew: { one: 'Show {count} new comment', other: 'Show {count} new comments' },
  remember: 'Remember my name on this device',
  awaiting: 'Awaiting moderation; only you can see it',
  unsent: 'The comment was not sent, and what you typed is kept. Check the connection and send it again.',
  withdraw: 'Withdraw',
}
