import type { DecidingMessages } from '../deciding-messages.ts'

export const deciding: DecidingMessages = {
  title: 'قرارك في هذا التعليق',
  choices: { approve: 'نشر', reject: 'رفض', spam: 'مزعج' },
  nothingYet: 'لم يحدث شيء بعد: يسري القرار حين تضغط أحد الأزرار.',
  standing: {
    pending: 'هذا التعليق بانتظار المراجعة.',
    approved: 'نُشر هذا التعليق.',
    rejected: 'رُفض هذا التعليق.',
    spam: 'وُسم هذا التعليق مزعجًا.',
    trash: 'نُقل هذا التعليق إلى المهملات.',
  },
  author: 'صاحب التعليق',
  undo: 'تراجع',
}
