import { fields } from './fa/fields.ts'
import { reading } from './fa/reading.ts'
import { writing } from './fa/writing.ts'
import type { Messages } from './messages.ts'

export const fa: Messages = {
  locale: 'fa',
  dir: 'rtl',
  numbering: reading.numbering,
  problems: {
    'invalid-comment': 'بخشی از دیدگاه نیاز به اصلاح دارد.',
    'invalid-decision': 'این تصمیم معتبر نیست.',
    'malformed-body': 'درخواست خوانده نشد.',
    'unsupported-media-type': 'قالب درخواست پشتیبانی نمی‌شود.',
    'body-too-large': 'حجم درخواست بیش از حد مجاز است.',
    'unknown-site': 'سایتی با این نام وجود ندارد.',
    'not-found': 'چیزی در این نشانی نیست.',
    'method-not-allowed': 'این نشانی چنین درخواستی را نمی‌پذیرد.',
    'comments-closed': 'ارسال دیدگاه بسته شده است.',
    'origin-not-allowed': 'از این صفحه نمی‌توان دیدگاه فرستاد.',
    'duplicate-comment': 'این دیدگاه پیش‌تر فرستاده شده است.',
    'idempotency-conflict': 'همین کلید ارسال برای دیدگاه دیگری به کار رفته است.',
    'too-many-requests': 'در زمانی کوتاه دیدگاه‌های زیادی فرستاده شده است. کمی صبر کنید و دوباره بفرستید.',
    unauthenticated: 'نخست وارد شوید.',
    forbidden: 'اجازهٔ این کار را ندارید.',
    'stale-decision': 'پیش‌تر یکی از ناظران دربارهٔ این دیدگاه تصمیم گرفته است.',
    'invalid-query': 'پارامترهای این نشانی معتبر نیست.',
    'invalid-cursor': 'پیوند این صفحه دیگر معتبر نیست. از آغاز فهرست شروع کنید.',
    unavailable: 'سرویس موقتاً در دسترس نیست. کمی بعد دوباره تلاش کنید.',
    internal: 'خطایی از سوی ما رخ داد.',
  },
  fields,
  ages: {
    justNow: 'همین حالا',
    minutes: { one: '{count} دقیقه پیش', other: '{count} دقیقه پیش' },
    hours: { one: '{count} ساعت پیش', other: '{count} ساعت پیش' },
    days: { one: '{count} روز پیش', other: '{count} روز پیش' },
  },
  thread: {
    ...reading,
    ...writing,
    countOn: '{count} دربارهٔ «{title}»',
    backToArticle: 'بازگشت به مطلب',
    skipToForm: 'رفتن به فرم دیدگاه',
    first: 'بازگشت به نخستین دیدگاه‌ها',
    paging: 'صفحه‌های دیدگاه‌ها',
  },
  mail: {
    waiting: { one: '{count} دیدگاه در انتظار بررسی است', other: '{count} دیدگاه در انتظار بررسی است' },
    waitingOverflow: 'بیش از ۹۹ دیدگاه در انتظار بررسی است',
    subject: '{waiting} ({site})',
    oldest: 'قدیمی‌ترین آن‌ها {age} رسیده است.',
    article: 'دربارهٔ مطلب:',
    inReplyTo: 'در پاسخ به:',
    andMore: {
      one: 'و {count} دیدگاه دیگر در پیشخوان نظارت',
      other: 'و {count} دیدگاه دیگر در پیشخوان نظارت',
    },
    andMoreOverflow: 'و بقیه در پیشخوان نظارت',
    openConsole: 'پیشخوان نظارت را باز کنید',
    linksDisabled: 'پیوندهای درون دیدگاه‌ها در این پیام غیرفعال شده‌اند.',
    why: 'این پیام را دریافت می‌کنید چون بر دیدگاه‌های {site} نظارت دارید.',
  },
}
