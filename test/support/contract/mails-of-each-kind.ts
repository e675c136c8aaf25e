import { tagsOf } from './html.ts'
import { mailPageOf } from './mail-page-of.ts'
import { openLetterReader } from './open-letter-reader.ts'
import { openMailedSite } from './open-mailed-site.ts'
import type { SentMail } from './schemas/sent-mails.ts'
import { taaliq } from './taaliq.ts'

const article = { pageUrl: `${taaliq.origin}/demo/` }

/** One mail of each kind: to a moderator, and to a commenter before and after the address was confirmed. */
export const mailsOfEachKind = async (): Promise<SentMail[]> => {
  const { amal } = await openMailedSite([article])
  const reader = openLetterReader()
  const first = await reader.publish(article)
  const question = await reader.letter(0)
  await reader.choose(mailPageOf(question), 'choice=confirm', { origin: taaliq.origin })
  await reader.publish(article)
  const published = await reader.letter(1)
  await reader.answer(first)
  return [await amal.told(), question, published, await reader.letter(2)]
}

/** Wherever something in a mail leads: its links, the addresses in its text, and its one-click end. */
export const urlsIn = (mails: readonly SentMail[]): string[] => [
  ...new Set(
    mails.flatMap(({ text, html, headers }) => [
      ...tagsOf(html, 'a').map(({ href = '' }) => href),
      ...[...text.matchAll(/https?:\/\/[^\s<>]+/gu)].map(([url]) => url),
      headers['list-unsubscribe'].replaceAll(/^<|>$/gu, ''),
    ]),
  ),
]
