import type { BrakingMessages } from '../braking-messages.ts'

export const braking: BrakingMessages = {
  inTheBox: 'مضمون کے صفحے پر تبصرے کا خانہ یہ جانچ خود کر لیتا ہے، بشرطیکہ جاوا اسکرپٹ چل رہی ہو۔',
  checking: 'ایک مختصر جانچ، پھر آپ کا تبصرہ بھیج دیا جائے گا…',
}
