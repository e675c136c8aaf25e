import type { ModeratedComment } from '../domain/comment.ts'
import { type Member, mayDecide } from '../domain/member.ts'
import type {
  Clock,
  Mail,
  Members,
  ModeratedComments,
  Notices,
  OpenAddress,
  SendMail,
  Sites,
} from '../domain/ports.ts'
import type { Site } from '../domain/site.ts'

export type Waiting = { site: Site; comments: ModeratedComment[]; count: number; now: Date }

export type NotifyNeeds = {
  sites: Pick<Sites, 'get'>
  members: Pick<Members, 'of'>
  moderated: Pick<ModeratedComments, 'page' | 'countPending'>
  notices: Notices
  openAddress: OpenAddress
  compose: (member: Member, waiting: Waiting) => Omit<Mail, 'to'>
  sendMail: SendMail
  clock: Clock
  onFailure: (error: unknown) => void
}

const listedInAMail = 20

/**
 * Tells each moderator of a site what waits, if anything does that they were not told of and their last mail is ten
 * minutes old. The debt is the queue itself: a nudge may come twice, late or for nothing, and a mail that fails is
 * owed until it succeeds.
 */
export const notifyModerators = async (
  needs: NotifyNeeds,
  name: string,
): Promise<{ sent: number; failed: number }> => {
  const { sites, members, moderated, clock } = needs
  const [site, people, newest, oldest, count] = await Promise.all([
    sites.get(name),
    members.of(name),
    moderated.page(name, 'pending', { limit: 1, order: 'newest' }),
    moderated.page(name, 'pending', { limit: listedInAMail, order: 'oldest' }),
    moderated.countPending(name),
  ])
  const newestId = newest.items.at(0)?.id
  if (site === undefined || newestId === undefined || oldest.items.length === 0) return { sent: 0, failed: 0 }

  const waiting = { site, comments: oldest.items, count, now: clock() }
  const outcomes = await Promise.all(
    people.filter(({ role }) => mayDecide[role]).map(member => notify(needs, member, waiting, newestId)),
  )
  return {
    sent: outcomes.filter(outcome => outcome === 'sent').length,
    failed: outcomes.filter(outcome => outcome === 'failed').length,
  }
}

const notify = async (needs: NotifyNeeds, member: Member, waiting: Waiting, newestId: string) => {
  const { notices, openAddress, compose, sendMail, onFailure } = needs
  const { site } = waiting.site
  const claim = await notices.claim(site, member.sub, newestId)
  if (claim === undefined) return 'not-due'
  try {
    await sendMail({ to: await openAddress(member.authorKey), ...compose(member, waiting) })
  } catch (error) {
    onFailure(error)
    await notices.failed(site, member.sub, claim)
    return 'failed'
  }
  await notices.sent(site, member.sub, claim, newestId)
  return 'sent'
}
