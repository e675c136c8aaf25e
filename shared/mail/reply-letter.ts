import { messagesFor } from '../messages/messages.ts'
import { excerpt } from '../text/excerpt.ts'
import { type AboutComment, letterAbout } from './letter-about.ts'
import type { WrittenLetter } from './write-commenter-letter.tsx'

type Props = AboutComment & {
  reply: { name: string; content: string; staff: boolean }
  /** What the recipient had written. */
  own: { content: string }
}

/** «Your comment has a reply»: the reply, and below it what it answers. */
export const replyLetter = ({ reply: { name, content, staff }, own, ...about }: Props): WrittenLetter => {
  const { letters } = messagesFor(about.locale)
  return letterAbout('reply', about, [
    { by: name, staff, text: excerpt(content, 1000), weight: 'main' },
    { by: letters.reply.own, staff: false, text: excerpt(own.content, 280), weight: 'aside' },
  ])
}
