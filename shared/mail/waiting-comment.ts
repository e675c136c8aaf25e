import type { ModeratedComment } from '../domain/comment.ts'
import { ageInWords } from '../messages/age-in-words.ts'
import type { Messages } from '../messages/messages.ts'
import { excerpt } from '../text/excerpt.ts'
import { withoutLinks } from './without-links.ts'

/** One waiting comment as both parts of the mail print it: nothing in it can become a link. */
export type WaitingComment = {
  name: string
  age: string
  text: string
  article: string | undefined
  answers: string | undefined
}

export const waitingCommentOf = (
  messages: Messages,
  { name, content, createdAt, thread, parent }: ModeratedComment,
  now: Date,
): WaitingComment => ({
  name: withoutLinks(name),
  age: ageInWords(messages, createdAt, now),
  text: withoutLinks(excerpt(content, shownOfText)),
  article: thread.title === undefined ? undefined : withoutLinks(thread.title),
  answers: parent === undefined ? undefined : withoutLinks(parent.name),
})

/** In code points: 20 comments of it, be they all emoji, stay below the 102 KB at which Gmail cuts a mail. */
const shownOfText = 1000
