import { createHash } from 'node:crypto'
import { threadPath } from '../contract/thread-path.ts'
import type { Debt, Mail, SubscriptionLinks, Told } from '../domain/mail-ports.ts'
import { nameOfSite } from '../domain/name-of-site.ts'
import type { LetterKind } from '../domain/outbox.ts'
import type { Sites } from '../domain/ports.ts'
import type { Site } from '../domain/site.ts'
import type { DeliverNeeds } from '../operations/deliver-owed.ts'
import { confirmationLetter } from './confirmation-letter.ts'
import { publishedLetter } from './published-letter.ts'
import { replyLetter } from './reply-letter.ts'

type Needs = {
  sites: Pick<Sites, 'get'>
  subscriptionLinks: () => Promise<SubscriptionLinks>
  /** Where the page of a link lies, with a slash at its end; on the origin that the readers' API answers at, too. */
  subscriptionsUrl: string
}

/** The mail that settles a debt, in the site's language, with the link by which its reader ends such mails. */
export const createComposeLetter =
  ({ sites, subscriptionLinks, subscriptionsUrl }: Needs): DeliverNeeds['composeLetter'] =>
  async (letter, debt, told) => {
    const [site, links] = await Promise.all([sites.get(debt.site), subscriptionLinks()])
    if (site === undefined) throw new Error('the site of a mail is gone')
    const choicesHref = new URL(encodeURIComponent(links.write(debt)), subscriptionsUrl).href
    const placeHref = placeOf(told, { site, thread: debt.thread }, subscriptionsUrl)
    return {
      ...letters[letter]({ site, told, choicesHref, placeHref }),
      locale: site.locale,
      conversation: conversationOf(debt),
      unsubscribeUrl: choicesHref,
      tags: { kind: letter, owed: debt.kind, comment: debt.comment },
    }
  }

type Given = { site: Site; told: Told; choicesHref: string; placeHref: string }

const letters = {
  confirmation: ({ site, told: { own }, choicesHref }) =>
    confirmationLetter({ ...addressed(site), writtenAt: own.createdAt, confirmHref: choicesHref }),
  published: ({ site, told: { own }, choicesHref, placeHref }) =>
    publishedLetter({
      ...addressed(site),
      name: own.name,
      content: own.content,
      articleTitle: own.thread.title,
      href: placeHref,
      choicesHref,
    }),
  reply: ({ site, told: { own, comment }, choicesHref, placeHref }) =>
    replyLetter({
      ...addressed(site),
      reply: { name: comment.name, content: comment.content, staff: comment.staff === true },
      own: { content: own.content },
      articleTitle: own.thread.title,
      href: placeHref,
      choicesHref,
    }),
} satisfies Record<LetterKind, (given: Given) => Pick<Mail, 'subject' | 'html' | 'text'>>

const addressed = (site: Site) => ({ locale: site.locale, site: { name: nameOfSite(site) } })

/**
 * The comment on the article that its recipient wrote on: whoever answers names a page, too, and might name another one.
 * Where none is known, the thread's own page.
 */
const placeOf = (
  { own, comment }: Told,
  thread: Parameters<typeof threadPath>[0],
  subscriptionsUrl: string,
): string => {
  const place = new URL(own.thread.url ?? `${threadPath(thread)}?order=newest`, subscriptionsUrl)
  place.hash = `comment-${comment.id}`
  return place.href
}

/** A name for a thread that fits into a header: made of what everybody knows of it. */
const conversationOf = ({ site, thread }: Debt): string =>
  `thread.${createHash('sha256').update(`${site}#${thread}`).digest('base64url').slice(0, 22)}`
