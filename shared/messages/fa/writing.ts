import type { WritingMessages } from '../writing-messages.ts'

export const writing: WritingMessages = {
  leaveReply: 'پاسخ خود به {name} را بنویسید',
  cancelReply: 'لغو پاسخ',
  errors: {
    one: 'دیدگاه فرستاده نشد: {count} خطا دارد.',
    other: 'دیدگاه فرستاده نشد: {count} خطا دارد.',
  },
  nothingLost: 'هرچه نوشته‌اید در فرم زیر محفوظ است.',
  notices: {
    pending: 'دیدگاه شما رسید، سپاس. پس از بررسی ناظران منتشر می‌شود.',
    published: 'دیدگاه شما منتشر شد، سپاس.',
  },
}
