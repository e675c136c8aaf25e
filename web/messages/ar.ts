import { reading } from '../../shared/messages/ar/reading.ts'
import type { WidgetMessages } from './widget-messages.ts'

export const ar: WidgetMessages = {
  ...reading,
  locale: 'ar',
  loading: 'جارٍ تحميل التعليقات…',
  failed: 'تعذّر تحميل التعليقات.',
  retry: 'أعد المحاولة',
  showNew: {
    zero: 'لا جديد',
    one: 'اعرض تعليقًا جديدًا',
    two: 'اعرض تعليقين جديدين',
    few: 'اعرض {count} تعليقات جديدة',
    many: 'اعرض {count} تعليقًا جديدًا',
    other: 'اعرض {count} تعليق جديد',
  },
  remember: 'احفظ اسمي في هذا الجهاز للمرة القادمة',
  awaiting: 'بانتظار المراجعة، لا يراه سواك',
  unsent: 'لم يُرسل التعليق، وما كتبته محفوظ. تحقّق من الاتصال ثم أعد الإرسال.',
  withdraw: 'اسحب التعليق',
}
