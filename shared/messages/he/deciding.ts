import type { DecidingMessages } from '../deciding-messages.ts'

export const deciding: DecidingMessages = {
  title: 'החלטה לגבי התגובה',
  choices: { approve: 'פרסום', reject: 'דחייה', spam: 'ספאם' },
  nothingYet: 'עוד לא קרה דבר: ההחלטה נכנסת לתוקף בלחיצה על אחד הכפתורים.',
  standing: {
    pending: 'התגובה ממתינה לבדיקה.',
    approved: 'התגובה פורסמה.',
    rejected: 'התגובה נדחתה.',
    spam: 'התגובה סומנה כספאם.',
    trash: 'התגובה הועברה לאשפה.',
  },
  author: 'מי שכתב אותה',
  undo: 'ביטול הפעולה',
}
