import { braking } from '../../shared/messages/fa/braking.ts'
import { fields } from '../../shared/messages/fa/fields.ts'
import { writing } from '../../shared/messages/fa/writing.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

export const fa: WidgetWritingMessages = {
  ...writing,
  fields,
  left: { one: '{count} نویسه مانده است', other: '{count} نویسه مانده است' },
  over: { one: '{count} نویسه را حذف کنید', other: '{count} نویسه را حذف کنید' },
  sending: 'در حال ارسال…',
  checking: braking.checking,
  alreadySent: 'این دیدگاه پیش‌تر رسیده است.',
  withdrawn: 'دیدگاه شما پس گرفته شد.',
  notWithdrawn: 'دیدگاه پس گرفته نشد؛ شاید بررسی شده باشد.',
}
