import { reading } from '../../shared/messages/fa/reading.ts'
import type { WidgetMessages } from './widget-messages.ts'

export const fa: WidgetMessages = {
  ...reading,
  locale: 'fa',
  loading: 'در حال بارگذاری دیدگاه‌ها…',
  failed: 'دیدگاه‌ها بارگذاری نشدند.',
  retry: 'دوباره تلاش کنید',
  showNew: { one: 'نمایش {count} دیدگاه تازه', other: 'نمایش {count} دیدگاه تازه' },
  remember: 'نام من برای دفعهٔ بعد در این دستگاه بماند',
  awaiting: 'در انتظار بررسی؛ فقط شما آن را می‌بینید',
  unsent: 'دیدگاه فرستاده نشد و نوشتهٔ شما محفوظ است. اتصال را بررسی کنید و دوباره بفرستید.',
  withdraw: 'پس گرفتن دیدگاه',
}
