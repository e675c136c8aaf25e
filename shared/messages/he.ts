import { braking } from './he/braking.ts'
import { deciding } from './he/deciding.ts'
import { fields } from './he/fields.ts'
import { letters } from './he/letters.ts'
import { reading } from './he/reading.ts'
import { rhythm } from './he/rhythm.ts'
import { subscribing } from './he/subscribing.ts'
import { writing } from './he/writing.ts'
import type { Messages } from './messages.ts'

export const he: Messages = {
  locale: 'he',
  dir: 'rtl',
  numbering: reading.numbering,
  problems: {
    'invalid-comment': 'יש בתגובה פרטים שצריך לתקן.',
    'invalid-decision': 'ההחלטה אינה תקינה.',
    'invalid-claim': 'הבקשה לשריין תגובות אינה תקינה.',
    'invalid-note': 'אי אפשר לקבל את ההערה הזו.',
    'invalid-mark': 'אי אפשר לקבל את הסימון הזה.',
    'invalid-settings': 'ההגדרות אינן תקינות.',
    'malformed-body': 'לא ניתן לקרוא את הבקשה.',
    'unsupported-media-type': 'סוג הבקשה אינו נתמך.',
    'body-too-large': 'הבקשה גדולה מדי.',
    'unknown-site': 'אין אתר בשם הזה.',
    'not-found': 'אין דבר בכתובת הזאת.',
    'unknown-link': 'הקישור אינו תקין; ייתכן שהועתק רק בחלקו.',
    'expired-link': 'תוקף הקישור פג: הקישורים שבהודעות פועלים שבעה ימים.',
    'late-confirmation':
      'המועד למענה על השאלה חלף. אם לא ניתן אישור, אפשר לבקש עדכונים בתגובה הבאה, ואז נשאל שוב.',
    'method-not-allowed': 'הכתובת הזאת אינה מקבלת בקשה מסוג זה.',
    'comments-closed': 'התגובות סגורות.',
    'origin-not-allowed': 'אי אפשר לשלוח תגובות מהעמוד הזה.',
    'duplicate-comment': 'התגובה הזאת כבר נשלחה.',
    'idempotency-conflict': 'אותו מפתח שליחה שימש לתגובה אחרת.',
    'proof-required':
      'התגובה לא נשלחה: תגובות אוטומטיות רבות מגיעות כעת, ולכן נדרשת בדיקה קצרה של הדפדפן לפני השליחה. נא לנסות שוב מאוחר יותר.',
    'too-many-requests': 'נשלחו תגובות רבות בזמן קצר. נא להמתין מעט ולנסות שוב.',
    unauthenticated: 'יש להתחבר תחילה.',
    forbidden: 'אין לך הרשאה לפעולה הזאת.',
    'stale-decision': 'כבר התקבלה החלטה לגבי התגובה הזאת.',
    'publishes-at-once': 'האתר הזה מפרסם מיד, ולכן אי אפשר לסמן בו כותבים.',
    'stale-settings': 'מישהו שינה את ההגדרות בינתיים.',
    'last-admin': 'לכל אתר דרוש מנהל, וזה המנהל האחרון.',
    'invalid-query': 'הפרמטרים בכתובת אינם תקינים.',
    'invalid-cursor': 'הקישור לעמוד הזה כבר אינו תקף. יש להתחיל מראש הרשימה.',
    unavailable: 'השירות אינו זמין כרגע. נא לנסות שוב בעוד רגע.',
    internal: 'אירעה תקלה אצלנו.',
  },
  fields,
  ages: {
    justNow: 'ממש עכשיו',
    minutes: { one: 'לפני דקה', two: 'לפני שתי דקות', other: 'לפני {count} דקות' },
    hours: { one: 'לפני שעה', two: 'לפני שעתיים', other: 'לפני {count} שעות' },
    days: { one: 'לפני יום', two: 'לפני יומיים', other: 'לפני {count} ימים' },
  },
  thread: {
    ...reading,
    ...writing,
    countOn: '{count} על „{title}”',
    backToArticle: 'חזרה לכתבה',
    skipToForm: 'דילוג לטופס התגובה',
    first: 'חזרה לתגובות הראשונות',
    paging: 'עמודי התגובות',
  },
  braking,
  deciding,
  letters,
  subscribing,
  rhythm,
  mail: {
    waiting: {
      one: 'תגובה אחת ממתינה לבדיקה',
      two: 'שתי תגובות ממתינות לבדיקה',
      other: '{count} תגובות ממתינות לבדיקה',
    },
    waitingOverflow: 'יותר מ־99 תגובות ממתינות לבדיקה',
    subject: '{waiting} ({site})',
    oldest: 'הוותיקה שבהן הגיעה {age}.',
    article: 'לכתבה:',
    inReplyTo: 'בתשובה אל:',
    andMore: {
      one: 'ועוד תגובה אחת בלוח הניהול',
      two: 'ועוד שתי תגובות בלוח הניהול',
      other: 'ועוד {count} תגובות בלוח הניהול',
    },
    andMoreOverflow: 'והשאר בלוח הניהול',
    openConsole: 'פתיחת לוח הניהול',
    linksExpire: 'פתיחת קישור אינה מחליטה דבר: מחליטים בעמוד שנפתח. הקישורים פועלים שבעה ימים.',
    linksDisabled: 'הקישורים שבתגובות מנוטרלים בהודעה זו.',
    why: 'ההודעה נשלחה אליך משום שניהול התגובות של {site} באחריותך.',
  },
}
