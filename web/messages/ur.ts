import { reading } from '../../shared/messages/ur/reading.ts'
import type { WidgetMessages } from './widget-messages.ts'

export const ur: WidgetMessages = {
  ...reading,
  locale: 'ur',
  loading: 'تبصرے لوڈ ہو رہے ہیں…',
  failed: 'تبصرے لوڈ نہیں ہو سکے۔',
  retry: 'دوبارہ کوشش کریں',
  showNew: { one: '{count} نیا تبصرہ دکھائیں', other: '{count} نئے تبصرے دکھائیں' },
  remember: 'اگلی بار کے لیے میرا نام اس آلے پر یاد رکھیں',
  awaiting: 'جائزے کا منتظر؛ صرف آپ کو نظر آتا ہے',
  unsent: 'تبصرہ نہیں بھیجا گیا، آپ کا لکھا محفوظ ہے۔ کنکشن دیکھ کر دوبارہ بھیجیں۔',
  withdraw: 'تبصرہ واپس لیں',
}
