import { braking } from './fa/braking.ts'
import { deciding } from './fa/deciding.ts'
import { fields } from './fa/fields.ts'
import { letters } from './fa/letters.ts'
import { reading } from './fa/reading.ts'
import { rhythm } from './fa/rhythm.ts'
import { subscribing } from './fa/subscribing.ts'
import { writing } from './fa/writing.ts'
import type { Messages } from './messages.ts'

export const fa: Messages = {
  locale: 'fa',
  dir: 'rtl',
  numbering: reading.numbering,
  problems: {
    'invalid-comment': 'بخشی از دیدگاه نیاز به اصلاح دارد.',
    'invalid-decision': 'این تصمیم معتبر نیست.',
    'invalid-claim': 'درخواست نگه داشتن دیدگاه‌ها معتبر نیست.',
    'invalid-note': 'این یادداشت پذیرفتنی نیست.',
    'invalid-mark': 'این نشان پذیرفتنی نیست.',
    'invalid-settings': 'تنظیمات معتبر نیست.',
    'malformed-body': 'درخواست خوانده نشد.',
    'unsupported-media-type': 'قالب درخواست پشتیبانی نمی‌شود.',
    'body-too-large': 'حجم درخواست بیش از حد مجاز است.',
    'unknown-site': 'سایتی با این نام وجود ندارد.',
    'not-found': 'چیزی در این نشانی نیست.',
    'unknown-link': 'این پیوند معتبر نیست؛ شاید ناقص کپی شده باشد.',
    'expired-link': 'مهلت این پیوند به پایان رسیده است: پیوندهای پیام‌ها هفت روز کار می‌کنند.',
    'late-confirmation':
      'مهلت این پرسش گذشته است. اگر نپذیرفته‌اید، با دیدگاه بعدی بخواهید از پاسخ‌ها باخبر شوید تا دوباره بپرسیم.',
    'method-not-allowed': 'این نشانی چنین درخواستی را نمی‌پذیرد.',
    'comments-closed': 'ارسال دیدگاه بسته شده است.',
    'origin-not-allowed': 'از این صفحه نمی‌توان دیدگاه فرستاد.',
    'duplicate-comment': 'این دیدگاه پیش‌تر فرستاده شده است.',
    'idempotency-conflict': 'همین کلید ارسال برای دیدگاه دیگری به کار رفته است.',
    'proof-required':
      'دیدگاه فرستاده نشد: اکنون دیدگاه‌های خودکار بسیاری می‌رسد و مرورگر شما باید پیش از ارسال یک بررسی کوتاه انجام دهد. کمی بعد دوباره تلاش کنید.',
    'too-many-requests': 'در زمانی کوتاه دیدگاه‌های زیادی فرستاده شده است. کمی صبر کنید و دوباره بفرستید.',
    unauthenticated: 'نخست وارد شوید.',
    forbidden: 'اجازهٔ این کار را ندارید.',
    'stale-decision': 'پیش‌تر یکی از ناظران دربارهٔ این دیدگاه تصمیم گرفته است.',
    'publishes-at-once': 'این سایت دیدگاه‌ها را بی‌درنگ منتشر می‌کند؛ نشان‌گذاری نویسنده در آن ممکن نیست.',
    'stale-settings': 'در این میان کسی تنظیمات را تغییر داده است.',
    'last-admin': 'هر سایت دست‌کم یک مدیر می‌خواهد و این آخرین مدیر است.',
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
  braking,
  deciding,
  letters,
  subscribing,
  rhythm,
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
    linksExpire:
      'با باز کردن پیوند تصمیمی گرفته نمی‌شود؛ تصمیم را در صفحه‌ای می‌گیرید که باز می‌شود. پیوندها هفت روز کار می‌کنند.',
    linksDisabled: 'پیوندهای درون دیدگاه‌ها در این پیام غیرفعال شده‌اند.',
    why: 'این پیام را دریافت می‌کنید چون بر دیدگاه‌های {site} نظارت دارید.',
  },
}
