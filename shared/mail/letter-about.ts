import type { Locale } from '../domain/locale.ts'
import { fill } from '../messages/fill.ts'
import { messagesFor } from '../messages/messages.ts'
import { excerpt } from '../text/excerpt.ts'
import { isolated } from '../text/isolated.ts'
import { oneLine } from '../text/one-line.ts'
import type { Quote } from './commenter-letter.ts'
import { withoutLinks } from './without-links.ts'
import { type WrittenLetter, writeCommenterLetter } from './write-commenter-letter.tsx'

/** What a letter about somebody's comment must be told, whatever it says of it. */
export type AboutComment = {
  /** The site's. */
  locale: Locale
  /** Its name is the host of the publisher's pages. */
  site: { name: string }
  articleTitle?: string | undefined
  /** Where on the page the matter stands. */
  href: string
  /** Where the recipient says which mails should come. */
  choicesHref: string
}

/**
 * A letter with words of commenters, whose links it breaks. Letters about one article have one subject, without the name
 * of who answered: Gmail gathers only what has the same subject. Where the title is not known, they are about the site.
 */
export const letterAbout = (
  kind: 'published' | 'reply',
  { locale, site: { name: site }, articleTitle = '', href, choicesHref }: AboutComment,
  quotes: readonly Quote[],
): WrittenLetter => {
  const messages = messagesFor(locale)
  const { dir, letters, mail } = messages
  const { subject, subjectWithoutTitle, headline, action } = letters[kind]
  const article = shownLine(articleTitle, 200)
  const holdsLink = quotes.some(({ text }) => withoutLinks(text) !== text)
  return writeCommenterLetter({
    messages,
    site,
    subject: article
      ? fill(subject, { title: isolated(excerpt(article, 80), dir) })
      : fill(subjectWithoutTitle, { site: isolated(site, dir) }),
    headline,
    article: article || undefined,
    lead: [],
    quotes: quotes.map(quote => ({
      ...quote,
      by: shownLine(quote.by, 100),
      text: withoutLinks(quote.text),
    })),
    action: { label: action, href },
    notes: holdsLink ? [mail.linksDisabled, letters.why] : [letters.why],
    choices: { label: letters.choices, href: choicesHref },
  })
}

const shownLine = (typed: string, limit: number): string => withoutLinks(excerpt(oneLine(typed), limit))
