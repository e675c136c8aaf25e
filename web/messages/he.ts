import { reading } from '../../shared/messages/he/reading.ts'
import type { WidgetMessages } from './widget-messages.ts'

export const he: WidgetMessages = {
  ...reading,
  locale: 'he',
  loading: 'התגובות נטענות…',
  failed: 'לא ניתן לטעון את התגובות.',
  retry: 'ניסיון נוסף',
  showNew: { one: 'הצגת תגובה חדשה', two: 'הצגת שתי תגובות חדשות', other: 'הצגת {count} תגובות חדשות' },
  remember: 'לזכור את שמי במכשיר הזה לפעם הבאה',
  awaiting: 'ממתינה לבדיקה; מוצגת רק לך',
  unsent: 'התגובה לא נשלחה, ומה שכתבת שמור. נא לבדוק את החיבור ולשלוח שוב.',
  withdraw: 'משיכת התגובה',
}
