import type { ReadingMessages } from '../reading-messages.ts'

export const reading: ReadingMessages = {
  comments: 'التعليقات',
  count: {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '{count} تعليقات',
    many: '{count} تعليقًا',
    other: '{count} تعليق',
  },
  empty: 'لم يعلّق أحد بعد. شاركنا رأيك.',
  closed: 'باب التعليق على هذا المقال مغلق.',
  more: 'المزيد من التعليقات',
  reply: 'رد',
  replyTo: 'رد على {name}',
  inReplyTo: 'ردًّا على {name}',
  inReplyToEarlier: 'ردًّا على تعليق سابق',
  staff: 'من أسرة الموقع',
  leaveComment: 'اترك تعليقًا',
  addressSentence: 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  website: 'الموقع الإلكتروني',
  content: 'التعليق',
  submit: 'إرسال التعليق',
  moderated: 'يُنشر التعليق بعد أن يراجعه أحد المشرفين.',
}
