import { braking } from '../../shared/messages/en/braking.ts'
import { fields } from '../../shared/messages/en/fields.ts'
import { writing } from '../../shared/messages/en/writing.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

export const en: WidgetWritingMessages = {
  ...writing,
  fields,
  left: { one: '{count} character left', other: '{count} characters left' },
  over: { one: 'Remove {count} character', other: 'Remove {count} characters' },
  sending: 'Sending…',
  checking: braking.checking,
  alreadySent: 'We already have this comment.',
  withdrawn: 'Your comment is withdrawn.',
  notWithdrawn: 'The comment could not be withdrawn: a moderator may have read it already.',
}
