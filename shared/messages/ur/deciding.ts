import type { DecidingMessages } from '../deciding-messages.ts'

export const deciding: DecidingMessages = {
  title: 'اس تبصرے پر آپ کا فیصلہ',
  choices: { approve: 'شائع کریں', reject: 'مسترد کریں', spam: 'سپیم' },
  nothingYet: 'ابھی کچھ نہیں ہوا: فیصلہ تب نافذ ہوگا جب آپ کوئی بٹن دبائیں گے۔',
  standing: {
    pending: 'یہ تبصرہ جائزے کا منتظر ہے۔',
    approved: 'یہ تبصرہ شائع کر دیا گیا۔',
    rejected: 'یہ تبصرہ مسترد کر دیا گیا۔',
    spam: 'یہ تبصرہ سپیم قرار پایا۔',
    trash: 'یہ تبصرہ ردی میں ڈال دیا گیا۔',
  },
  author: 'تبصرہ نگار',
  undo: 'واپس لیں',
}
