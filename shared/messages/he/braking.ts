import type { BrakingMessages } from '../braking-messages.ts'

export const braking: BrakingMessages = {
  inTheBox: 'תיבת התגובות שבדף הכתבה עורכת את הבדיקה מעצמה, אם JavaScript פעיל.',
  checking: 'בדיקה קצרה, והתגובה נשלחת…',
}
