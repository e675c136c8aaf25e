import { braking } from '../../shared/messages/ur/braking.ts'
import { fields } from '../../shared/messages/ur/fields.ts'
import { writing } from '../../shared/messages/ur/writing.ts'
import type { WidgetWritingMessages } from './widget-writing-messages.ts'

export const ur: WidgetWritingMessages = {
  ...writing,
  fields,
  left: { one: '{count} حرف باقی ہے', other: '{count} حروف باقی ہیں' },
  over: { one: '{count} حرف کم کریں', other: '{count} حروف کم کریں' },
  sending: 'بھیجا جا رہا ہے…',
  checking: braking.checking,
  alreadySent: 'یہ تبصرہ پہلے ہی مل چکا ہے۔',
  withdrawn: 'آپ کا تبصرہ واپس لے لیا گیا۔',
  notWithdrawn: 'تبصرہ واپس نہیں لیا جا سکا: شاید اس کا جائزہ لیا جا چکا ہے۔',
}
