import type { BrakingMessages } from '../braking-messages.ts'

export const braking: BrakingMessages = {
  inTheBox: 'The comment box on the article’s page does the check by itself if JavaScript is on.',
  checking: 'A short check, then your comment is sent…',
}
