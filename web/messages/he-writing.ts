import { braking } from '../../shared/messages/he/braking.ts'
import { fields } from '../../shared/messages/he/fields.ts'
import { writing } from '../../shared/messages/he/writing.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

export const he: WidgetWritingMessages = {
  ...writing,
  fields,
  left: { one: 'נותר תו אחד', two: 'נותרו שני תווים', other: 'נותרו {count} תווים' },
  over: { one: 'יש למחוק תו אחד', two: 'יש למחוק שני תווים', other: 'יש למחוק {count} תווים' },
  sending: 'שולחים…',
  checking: braking.checking,
  alreadySent: 'התגובה הזאת כבר התקבלה.',
  withdrawn: 'התגובה שלך נמשכה.',
  notWithdrawn: 'לא ניתן למשוך את התגובה: ייתכן שכבר נבדקה.',
}
