import type { ReadingMessages } from '../reading-messages.ts'

export const reading: ReadingMessages = {
  numbering: 'latn',
  comments: 'تبصرے',
  count: { one: '{count} تبصرہ', other: '{count} تبصرے' },
  empty: 'ابھی کوئی تبصرہ نہیں۔ اپنی رائے دیں۔',
  closed: 'اس مضمون پر تبصرے بند ہیں۔',
  more: 'مزید تبصرے',
  reply: 'جواب دیں',
  replyTo: '{name} کو جواب دیں',
  inReplyTo: '{name} کے جواب میں',
  inReplyToEarlier: 'ایک پچھلے تبصرے کے جواب میں',
  staff: 'ادارے کی جانب سے',
  leaveComment: 'تبصرہ لکھیں',
  addressSentence: 'آپ کا ای میل ایڈریس شائع نہیں کیا جائے گا۔ ضروری خانوں کو * سے نشان زد کیا گیا ہے',
  name: 'نام',
  email: 'ای میل',
  website: 'ویب سائٹ',
  content: 'تبصرہ',
  notifyReplies: 'تبصرہ شائع ہونے اور اس کا جواب آنے پر مجھے ای میل سے اطلاع دیں',
  submit: 'تبصرہ بھیجیں',
  moderated: 'تبصرے نگران کے دیکھنے کے بعد شائع ہوتے ہیں۔',
}
