import { proposals } from '../domain/decision.ts'
import type { DecisionLinks, MailLinks } from '../domain/mail-ports.ts'
import type { NotifyNeeds } from '../operations/notify-moderators.ts'
import { waitingComments } from './waiting-comments.tsx'

type Needs = {
  decisionLinks: () => Promise<DecisionLinks>
  mailLinks: () => Promise<MailLinks>
  /** On the origin that the moderators' API answers at, too. */
  consoleUrl: string
}

/** The mail to one moderator as they want it, with links by which they, and nobody else, may decide and choose. */
export const createComposeWaiting =
  ({ decisionLinks, mailLinks, consoleUrl }: Needs): NotifyNeeds['compose'] =>
  async ({ locale, sub, mail: { texts } }, { site: { site }, comments, count, now }) => {
    const [links, choices] = await Promise.all([decisionLinks(), mailLinks()])
    const urlOf = (kind: 'act' | 'mail', token: string) =>
      new URL(`/v1/moderation/${kind}/${encodeURIComponent(token)}`, consoleUrl).href
    const choiceUrl = urlOf('mail', choices.write({ site, sub }))
    const expiresAt = new Date(now.getTime() + sevenDaysInMilliseconds)
    const mail = waitingComments({
      locale,
      site,
      waiting: comments,
      linksFor: ({ id, version }) =>
        proposals.map(decision => {
          const token = links.write({ site, id, version, decision, sub, expiresAt })
          return { decision, href: urlOf('act', token) }
        }),
      count,
      oldestAt: comments.at(0)?.createdAt ?? now.toISOString(),
      now,
      texts,
      consoleUrl,
      choiceUrl,
    })
    return {
      ...mail,
      locale,
      conversation: `waiting.${site}`,
      unsubscribeUrl: choiceUrl,
      tags: { kind: 'waiting', site, member: sub },
    }
  }

const sevenDaysInMilliseconds = 7 * 24 * 60 * 60 * 1000
