import { proposals } from '../domain/decision.ts'
import type { DecisionLinks } from '../domain/ports.ts'
import type { NotifyNeeds } from '../operations/notify-moderators.ts'
import { waitingComments } from './waiting-comments.tsx'

type Needs = {
  decisionLinks: () => Promise<DecisionLinks>
  /** On the origin that the moderators' API answers at, too. */
  consoleUrl: string
}

/** The mail to one moderator, with links by which they, and nobody else, may decide. */
export const createComposeWaiting =
  ({ decisionLinks, consoleUrl }: Needs): NotifyNeeds['compose'] =>
  async ({ locale, sub }, { site: { site }, comments, count, now }) => {
    const links = await decisionLinks()
    const expiresAt = new Date(now.getTime() + sevenDaysInMilliseconds)
    const mail = waitingComments({
      locale,
      site,
      waiting: comments,
      linksFor: ({ id, version }) =>
        proposals.map(decision => {
          const token = links.write({ site, id, version, decision, sub, expiresAt })
          const path = `/v1/moderation/act/${encodeURIComponent(token)}`
          return { decision, href: new URL(path, consoleUrl).href }
        }),
      count,
      oldestAt: comments.at(0)?.createdAt ?? now.toISOString(),
      now,
      consoleUrl,
    })
    return { ...mail, locale, conversation: `waiting.${site}`, tags: { kind: 'waiting', site, member: sub } }
  }

const sevenDaysInMilliseconds = 7 * 24 * 60 * 60 * 1000
