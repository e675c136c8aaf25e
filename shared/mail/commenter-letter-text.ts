import { fill } from '../messages/fill.ts'
import { isolated } from '../text/isolated.ts'
import { linesOf } from '../text/lines-of.ts'
import type { CommenterLetter, Quote } from './commenter-letter.ts'

/**
 * The plain-text part. What somebody typed stands on lines of its own, so that each finds its own direction (UAX #9,
 * P2), a comment behind a `>`: no line of it can pass for one of ours.
 */
export const commenterLetterText = ({
  messages,
  site,
  headline,
  article,
  lead,
  quotes,
  action,
  notes,
  choices,
}: CommenterLetter): string => {
  const said = (sentence: string) => fill(sentence, { site: isolated(site, messages.dir) })
  return [
    headline,
    article === undefined ? undefined : `${messages.mail.article}\n${article}`,
    ...lead.map(said),
    ...quotes.map(quote => quoteText(quote, messages)),
    linkText(action),
    rule,
    notes.map(said).join('\n\n'),
    choices === undefined ? undefined : linkText(choices),
    site,
  ]
    .filter(part => part !== undefined)
    .join('\n\n')
    .concat('\n')
}

const quoteText = ({ by, staff, text }: Quote, { thread }: CommenterLetter['messages']): string =>
  [by, ...(staff ? [thread.staff] : []), ...linesOf(text).map(line => `> ${line}`)].join('\n')

const linkText = ({ label, href }: CommenterLetter['action']): string => `${label}:\n${href}`

const rule = '────────'
