import { braking } from '../../shared/messages/ar/braking.ts'
import { fields } from '../../shared/messages/ar/fields.ts'
import { writing } from '../../shared/messages/ar/writing.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

export const ar: WidgetWritingMessages = {
  ...writing,
  fields,
  left: {
    zero: 'لم يبقَ متسع',
    one: 'بقي حرف واحد',
    two: 'بقي حرفان',
    few: 'بقيت {count} أحرف',
    many: 'بقي {count} حرفًا',
    other: 'بقي {count} حرف',
  },
  over: {
    zero: 'النص ضمن الحد',
    one: 'احذف حرفًا واحدًا',
    two: 'احذف حرفين',
    few: 'احذف {count} أحرف',
    many: 'احذف {count} حرفًا',
    other: 'احذف {count} حرف',
  },
  sending: 'جارٍ الإرسال…',
  checking: braking.checking,
  alreadySent: 'وصلنا هذا التعليق من قبل.',
  withdrawn: 'سُحب تعليقك.',
  notWithdrawn: 'تعذّر سحب التعليق: ربما راجعه أحد المشرفين.',
}
