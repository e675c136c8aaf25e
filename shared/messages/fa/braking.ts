import type { BrakingMessages } from '../braking-messages.ts'

export const braking: BrakingMessages = {
  inTheBox: 'اگر جاوااسکریپت روشن باشد، کادر دیدگاه در صفحهٔ مقاله این بررسی را خودش انجام می‌دهد.',
  checking: 'یک بررسی کوتاه، سپس دیدگاه شما فرستاده می‌شود…',
}
