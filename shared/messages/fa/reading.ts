import type { ReadingMessages } from '../reading-messages.ts'

export const reading: ReadingMessages = {
  numbering: 'arabext',
  comments: 'دیدگاه‌ها',
  count: { one: '{count} دیدگاه', other: '{count} دیدگاه' },
  empty: 'هنوز کسی دیدگاهی ننوشته است. نظر شما چیست؟',
  closed: 'ارسال دیدگاه برای این مطلب بسته شده است.',
  more: 'دیدگاه‌های بیشتر',
  reply: 'پاسخ',
  replyTo: 'پاسخ به {name}',
  inReplyTo: 'در پاسخ به {name}',
  inReplyToEarlier: 'در پاسخ به دیدگاهی پیشین',
  staff: 'از همکاران سایت',
  leaveComment: 'دیدگاه خود را بنویسید',
  addressSentence: 'نشانی ایمیل شما منتشر نخواهد شد. بخش‌های الزامی با * مشخص شده‌اند',
  name: 'نام',
  email: 'ایمیل',
  website: 'وب‌سایت',
  content: 'دیدگاه',
  notifyReplies: 'وقتی دیدگاهم منتشر شد یا کسی به آن پاسخ داد، با ایمیل به من خبر دهید',
  submit: 'فرستادن دیدگاه',
  moderated: 'دیدگاه‌ها پس از بررسی ناظران منتشر می‌شوند.',
}
