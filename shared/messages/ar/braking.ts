import type { BrakingMessages } from '../braking-messages.ts'

export const braking: BrakingMessages = {
  inTheBox: 'يجري صندوق التعليقات في صفحة المقال هذا الفحص من تلقاء نفسه إذا كانت جافاسكربت مفعّلة.',
  checking: 'فحص قصير، ثم يُرسل تعليقك…',
}
