import type { WritingMessages } from '../writing-messages.ts'

export const writing: WritingMessages = {
  leaveReply: 'اترك ردًّا على {name}',
  cancelReply: 'إلغاء الرد',
  errors: {
    zero: 'لم يُرسل التعليق.',
    one: 'لم يُرسل التعليق: فيه خطأ واحد.',
    two: 'لم يُرسل التعليق: فيه خطآن.',
    few: 'لم يُرسل التعليق: فيه {count} أخطاء.',
    many: 'لم يُرسل التعليق: فيه {count} خطأً.',
    other: 'لم يُرسل التعليق: فيه {count} خطأ.',
  },
  nothingLost: 'كل ما كتبته محفوظ في النموذج أدناه.',
  notices: {
    pending: 'وصلنا تعليقك، شكرًا لك. سيُنشر بعد أن يراجعه أحد المشرفين.',
    published: 'نُشر تعليقك، شكرًا لك.',
  },
}
