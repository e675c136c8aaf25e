import type { ModeratedComment } from '../domain/comment.ts'
import type { Locale } from '../domain/locale.ts'
import { ageInWords } from '../messages/age-in-words.ts'
import { fill } from '../messages/fill.ts'
import { type Messages, messagesFor } from '../messages/messages.ts'
import { plural } from '../messages/plural.ts'
import { htmlDocument } from '../text/html-document.ts'
import { type ProposalLink, waitingCommentOf } from './waiting-comment.ts'
import { WaitingCommentsHtml } from './waiting-comments-html.tsx'
import { waitingCommentsText } from './waiting-comments-text.ts'
import type { WaitingLetter } from './waiting-letter.ts'
import { withoutLinks } from './without-links.ts'

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
  /** Whether to show the comments, or only to say how many wait and on which articles. */
  texts: boolean
  consoleUrl: string
  choiceUrl: string
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
  texts,
  ...urls
}: WaitingComments): Mail => {
  const messages = messagesFor(locale)
  const { mail } = messages
  const first = waiting.slice(0, shownAtMost)
  const shown = texts ? first.map(comment => waitingCommentOf(messages, comment, linksFor(comment), now)) : []
  const headline = count > countedTo ? mail.waitingOverflow : plural(messages, mail.waiting, count)
  const letter: WaitingLetter = {
    messages,
    site,
    headline,
    oldest: oldest(messages, { count, texts, age: ageInWords(messages, oldestAt, now) }),
    shown,
    articles: texts ? [] : articlesOf(first),
    leftOut: leftOut(messages, count, first.length),
    ...urls,
  }
  return {
    subject: fill(mail.subject, { waiting: headline, site }),
    html: htmlDocument(<WaitingCommentsHtml {...letter} />),
    text: waitingCommentsText(letter),
  }
}

/** Beside a comment that is shown alone stands its age. */
const oldest = (
  { mail, rhythm }: Messages,
  { count, texts, age }: { count: number; texts: boolean; age: string },
): string | undefined => {
  if (count > 1) return fill(mail.oldest, { age })
  return texts ? undefined : fill(rhythm.came, { age })
}

/** Each once, in the order of their oldest comments; one whose title nobody sent, by its id. */
const articlesOf = (waiting: readonly ModeratedComment[]): string[] => [
  ...new Set(waiting.map(({ thread }) => withoutLinks(thread.title ?? thread.id))),
]

const leftOut = (messages: Messages, count: number, shown: number): string | undefined => {
  if (count > countedTo) return messages.mail.andMoreOverflow
  return count > shown ? plural(messages, messages.mail.andMore, count - shown) : undefined
}

const shownAtMost = 20
const countedTo = 99
