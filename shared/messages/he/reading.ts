import type { ReadingMessages } from '../reading-messages.ts'

export const reading: ReadingMessages = {
  numbering: 'latn',
  comments: 'תגובות',
  count: { one: 'תגובה אחת', two: 'שתי תגובות', other: '{count} תגובות' },
  empty: 'עדיין אין תגובות. נשמח לשמוע מה דעתך.',
  closed: 'התגובות לכתבה הזאת סגורות.',
  more: 'תגובות נוספות',
  reply: 'תשובה',
  replyTo: 'תשובה אל {name}',
  inReplyTo: 'בתשובה אל {name}',
  inReplyToEarlier: 'בתשובה לתגובה קודמת',
  staff: 'מצוות האתר',
  leaveComment: 'כתיבת תגובה',
  addressSentence: 'האימייל לא יוצג באתר. שדות החובה מסומנים *',
  name: 'שם',
  email: 'אימייל',
  website: 'אתר',
  content: 'תגובה',
  notifyReplies: 'עדכנו אותי באימייל כשהתגובה שלי תפורסם וכשישיבו לה',
  submit: 'שליחת התגובה',
  moderated: 'תגובות מתפרסמות לאחר בדיקה של צוות האתר.',
}
