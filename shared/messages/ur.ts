import type { Messages } from './messages.ts'
import { braking } from './ur/braking.ts'
import { deciding } from './ur/deciding.ts'
import { fields } from './ur/fields.ts'
import { letters } from './ur/letters.ts'
import { reading } from './ur/reading.ts'
import { rhythm } from './ur/rhythm.ts'
import { subscribing } from './ur/subscribing.ts'
import { writing } from './ur/writing.ts'

export const ur: Messages = {
  locale: 'ur',
  dir: 'rtl',
  numbering: reading.numbering,
  problems: {
    'invalid-comment': 'تبصرے میں کچھ درستی کی ضرورت ہے۔',
    'invalid-decision': 'یہ فیصلہ درست نہیں۔',
    'invalid-claim': 'تبصرے اپنے پاس رکھنے کی درخواست درست نہیں۔',
    'invalid-note': 'یہ نوٹ قابلِ قبول نہیں۔',
    'invalid-mark': 'یہ نشان قابلِ قبول نہیں۔',
    'invalid-settings': 'ترتیبات درست نہیں۔',
    'malformed-body': 'درخواست پڑھی نہ جا سکی۔',
    'unsupported-media-type': 'درخواست کی یہ قسم قابلِ قبول نہیں۔',
    'body-too-large': 'درخواست کا حجم حد سے زیادہ ہے۔',
    'unknown-site': 'اس نام کی کوئی سائٹ نہیں۔',
    'not-found': 'اس پتے پر کچھ موجود نہیں۔',
    'unknown-link': 'یہ ربط درست نہیں؛ شاید ادھورا نقل ہوا ہے۔',
    'expired-link': 'اس ربط کی میعاد ختم ہو چکی ہے: پیغاموں کے روابط سات دن کام کرتے ہیں۔',
    'late-confirmation':
      'اس سوال کی مہلت ختم ہو چکی ہے۔ اگر آپ نے منظوری نہیں دی تھی تو اگلے تبصرے کے ساتھ جوابات کی اطلاع مانگیں، ہم دوبارہ پوچھیں گے۔',
    'method-not-allowed': 'یہ پتہ اس قسم کی درخواست قبول نہیں کرتا۔',
    'comments-closed': 'تبصرے بند ہیں۔',
    'origin-not-allowed': 'اس صفحے سے تبصرہ نہیں بھیجا جا سکتا۔',
    'duplicate-comment': 'یہ تبصرہ پہلے ہی بھیجا جا چکا ہے۔',
    'idempotency-conflict': 'یہی کلید کسی اور تبصرے کے لیے استعمال ہو چکی ہے۔',
    'proof-required':
      'تبصرہ نہیں بھیجا گیا: اس وقت بڑی تعداد میں خودکار تبصرے آ رہے ہیں، اس لیے بھیجنے سے پہلے آپ کے براؤزر کی ایک مختصر جانچ ضروری ہے۔ براہِ کرم بعد میں دوبارہ کوشش کریں۔',
    'too-many-requests': 'تھوڑے وقت میں بہت سے تبصرے بھیجے گئے ہیں۔ ذرا ٹھہر کر دوبارہ کوشش کریں۔',
    unauthenticated: 'پہلے لاگ اِن کریں۔',
    forbidden: 'آپ کو اس کام کی اجازت نہیں۔',
    'stale-decision': 'اس تبصرے پر پہلے ہی فیصلہ کیا جا چکا ہے۔',
    'publishes-at-once': 'یہ سائٹ فوراً شائع کرتی ہے، اس لیے یہاں لکھنے والے پر نشان نہیں لگایا جا سکتا۔',
    'stale-settings': 'اس دوران کسی نے ترتیبات بدل دی ہیں۔',
    'last-admin': 'ہر سائٹ کو ایک منتظم درکار ہے، اور یہ آخری منتظم ہے۔',
    'invalid-query': 'اس پتے کے پیرامیٹر درست نہیں ہیں۔',
    'invalid-cursor': 'اس صفحے کا ربط اب کارآمد نہیں۔ فہرست کے آغاز سے شروع کریں۔',
    unavailable: 'سروس عارضی طور پر دستیاب نہیں۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔',
    internal: 'ہماری طرف سے کوئی خرابی ہوئی ہے۔',
  },
  fields,
  ages: {
    justNow: 'ابھی ابھی',
    minutes: { one: 'ایک منٹ پہلے', other: '{count} منٹ پہلے' },
    hours: { one: 'ایک گھنٹہ پہلے', other: '{count} گھنٹے پہلے' },
    days: { one: 'ایک دن پہلے', other: '{count} دن پہلے' },
  },
  thread: {
    ...reading,
    ...writing,
    countOn: '«{title}» پر {count}',
    backToArticle: 'مضمون پر واپس جائیں',
    skipToForm: 'تبصرے کے فارم پر جائیں',
    first: 'پہلے تبصروں پر واپس جائیں',
    paging: 'تبصروں کے صفحات',
  },
  braking,
  deciding,
  letters,
  subscribing,
  rhythm,
  mail: {
    waiting: { one: '{count} تبصرہ جائزے کا منتظر ہے', other: '{count} تبصرے جائزے کے منتظر ہیں' },
    waitingOverflow: '99 سے زیادہ تبصرے جائزے کے منتظر ہیں',
    subject: '{waiting} ({site})',
    oldest: 'سب سے پرانا {age} آیا۔',
    article: 'مضمون:',
    inReplyTo: 'کے جواب میں:',
    andMore: {
      one: 'اور {count} مزید تبصرہ نگرانی کے صفحے پر',
      other: 'اور {count} مزید تبصرے نگرانی کے صفحے پر',
    },
    andMoreOverflow: 'اور باقی نگرانی کے صفحے پر',
    openConsole: 'نگرانی کا صفحہ کھولیں',
    linksExpire:
      'ربط کھولنے سے کوئی فیصلہ نہیں ہوتا: فیصلہ اس صفحے پر ہوتا ہے جو کھلتا ہے۔ روابط سات دن کام کرتے ہیں۔',
    linksDisabled: 'تبصروں میں موجود روابط اس پیغام میں غیر فعال ہیں۔',
    why: 'یہ پیغام آپ کو اس لیے ملا کہ آپ {site} کے تبصروں کے نگران ہیں۔',
  },
}
