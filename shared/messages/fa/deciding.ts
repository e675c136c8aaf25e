import type { DecidingMessages } from '../deciding-messages.ts'

export const deciding: DecidingMessages = {
  title: 'تصمیم شما دربارهٔ این دیدگاه',
  choices: { approve: 'انتشار', reject: 'رد', spam: 'هرزنامه' },
  nothingYet: 'هنوز اتفاقی نیفتاده است؛ تصمیم شما با فشردن یکی از دکمه‌ها اجرا می‌شود.',
  standing: {
    pending: 'این دیدگاه در انتظار بررسی است.',
    approved: 'این دیدگاه منتشر شد.',
    rejected: 'این دیدگاه رد شد.',
    spam: 'این دیدگاه هرزنامه شناخته شد.',
    trash: 'این دیدگاه به زباله‌دان رفت.',
  },
  author: 'خود نویسنده',
  undo: 'واگرد',
}
