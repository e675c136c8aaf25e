import type { Locale } from '../domain/locale.ts'
import { fill } from '../messages/fill.ts'
import { messagesFor } from '../messages/messages.ts'
import { timeInWords } from '../messages/time-in-words.ts'
import { isolated } from '../text/isolated.ts'
import { type WrittenLetter, writeCommenterLetter } from './write-commenter-letter.tsx'

type Props = {
  /** The site's. */
  locale: Locale
  /** Its name is the host of the publisher's pages. */
  site: { name: string }
  /** When the comment was written that they are asked about, as ISO: who wrote none then sees that it is not theirs. */
  writtenAt: string
  /** The page that takes a yes, and a no for good. */
  confirmHref: string
}

/**
 * «May we write to you?», to an address that nobody has confirmed. It may be anybody's: so it takes nothing that somebody
 * typed, or our mail would carry a stranger's words.
 */
export const confirmationLetter = ({
  locale,
  site: { name: site },
  writtenAt,
  confirmHref,
}: Props): WrittenLetter => {
  const messages = messagesFor(locale)
  const { confirmation } = messages.letters
  const { subject, headline, lead, action, untilThen, never, notYou } = confirmation
  const time = timeInWords(messages, writtenAt)
  return writeCommenterLetter({
    messages,
    site,
    subject: fill(subject, { site: isolated(site, messages.dir) }),
    headline,
    lead: [lead, fill(confirmation.writtenAt, { time })],
    quotes: [],
    action: { label: action, href: confirmHref },
    notes: [untilThen, never, notYou],
  })
}
