import type { WritingMessages } from '../writing-messages.ts'

export const writing: WritingMessages = {
  leaveReply: 'כתיבת תשובה אל {name}',
  cancelReply: 'ביטול התשובה',
  errors: {
    one: 'התגובה לא נשלחה: יש בה שגיאה אחת.',
    two: 'התגובה לא נשלחה: יש בה שתי שגיאות.',
    other: 'התגובה לא נשלחה: יש בה {count} שגיאות.',
  },
  nothingLost: 'כל מה שכתבת נשמר בטופס שלמטה.',
  notices: {
    pending: 'התגובה התקבלה, תודה. היא תפורסם לאחר בדיקה של צוות האתר.',
    published: 'התגובה פורסמה, תודה.',
  },
}
