import type { WritingMessages } from '../writing-messages.ts'

export const writing: WritingMessages = {
  leaveReply: '{name} کو جواب لکھیں',
  cancelReply: 'جواب منسوخ کریں',
  errors: {
    one: 'تبصرہ نہیں بھیجا گیا: اس میں ایک غلطی ہے۔',
    other: 'تبصرہ نہیں بھیجا گیا: اس میں {count} غلطیاں ہیں۔',
  },
  nothingLost: 'آپ نے جو کچھ لکھا وہ نیچے فارم میں محفوظ ہے۔',
  notices: {
    pending: 'آپ کا تبصرہ مل گیا، شکریہ۔ نگران کے دیکھنے کے بعد شائع ہوگا۔',
    published: 'آپ کا تبصرہ شائع ہو گیا، شکریہ۔',
  },
}
