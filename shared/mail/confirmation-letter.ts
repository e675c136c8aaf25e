import type { Locale } from '../domain/locale.ts'
import { fill } from '../messages/fill.ts'
import { messagesFor } from '../messages/messages.ts'
import { isolated } from '../text/isolated.ts'
import { type WrittenLetter, writeCommenterLetter } from './write-commenter-letter.tsx'

type Props = {
  /** The site's. */
  locale: Locale
  /** Its name is the host of the publisher's pages. */
  site: { name: string }
  /** The page that takes a yes, and a no for good. */
  confirmHref: string
}

/**
 * «May we write to you?», to an address that nobody has confirmed. It may be anybody's: so it takes nothing that somebody
 * typed, or our mail would carry a stranger's words.
 */
export const confirmationLetter = ({ locale, site: { name: site }, confirmHref }: Props): WrittenLetter => {
  const messages = messagesFor(locale)
  const { subject, headline, lead, action, untilThen, never, notYou } = messages.letters.confirmation
  return writeCommenterLetter({
    messages,
    site,
    subject: fill(subject, { site: isolated(site, messages.dir) }),
    headline,
    lead,
    quotes: [],
    action: { label: action, href: confirmHref },
    notes: [untilThen, never, notYou],
  })
}
