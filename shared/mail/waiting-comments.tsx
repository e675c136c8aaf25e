import type { ModeratedComment } from '../domain/comment.ts'
import type { Locale } from '../domain/locale.ts'
import { ageInWords } from '../messages/age-in-words.ts'
import { fill } from '../messages/fill.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import { plural } from '../messages/plural.ts'
import { htmlDocument } from '../text/html-document.ts'
import type { Letter } from './letter.ts'
import { type ProposalLink, waitingCommentOf } from './waiting-comment.ts'
import { WaitingCommentsHtml } from './waiting-comments-html.tsx'
import { waitingCommentsText } from './waiting-comments-text.ts'

type WaitingComments = {
  /** The moderator's language, not the site's. */
  locale: Locale
  site: string
  /** Oldest first; the first 20 are shown. */
  waiting: readonly ModeratedComment[]
  /** Where this moderator, and nobody else, decides on a comment. */
  linksFor: (comment: ModeratedComment) => readonly ProposalLink[]
  /** All that wait, as the queue counts: 100 means «100 or more». */
  count: number
  oldestAt: string
  now: Date
  consoleUrl: string
}

type Mail = { subject: string; html: string; text: string }

/** «3 comments are waiting»: what a moderator is owed while a site's queue is not empty. Its links lead to us. */
export const waitingComments = ({
  locale,
  site,
  waiting,
  linksFor,
  count,
  oldestAt,
  now,
  consoleUrl,
}: WaitingComments): Mail => {
  const messages = messagesFor(locale)
  const { mail } = messages
  const shown = waiting
    .slice(0, shownAtMost)
    .map(comment => waitingCommentOf(messages, comment, linksFor(comment), now))
  const headline = count > countedTo ? mail.waitingOverflow : plural(messages, mail.waiting, count)
  const letter: Letter = {
    messages,
    headline,
    oldest: count > 1 ? fill(mail.oldest, { age: ageInWords(messages, oldestAt, now) }) : undefined,
    shown,
    leftOut: leftOut(messages, count, shown.length),
    why: fill(mail.why, { site }),
    consoleUrl,
  }
  return {
    subject: fill(mail.subject, { waiting: headline, site }),
    html: htmlDocument(<WaitingCommentsHtml {...letter} />),
    text: waitingCommentsText(letter),
  }
}

const leftOut = (messages: Messages, count: number, shown: number): string | undefined => {
  if (count > countedTo) return messages.mail.andMoreOverflow
  return count > shown ? plural(messages, messages.mail.andMore, count - shown) : undefined
}

const shownAtMost = 20
const countedTo = 99
