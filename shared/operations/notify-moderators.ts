import { allSettled } from '../domain/all-settled.ts'
import type { ModeratedComment } from '../domain/comment.ts'
import { isMailDue } from '../domain/is-mail-due.ts'
import type { ClaimOf, Mail, Notices, OpenAddress, SendMail } from '../domain/mail-ports.ts'
import { type Mailed, mailedAs } from '../domain/mailed.ts'
import { once } from '../domain/once.ts'
import type { Clock, Members, ModeratedComments, Sites } from '../domain/ports.ts'
import { retriedForMinutes } from '../domain/retry-wait.ts'
import type { Site } from '../domain/site.ts'

export type Waiting = { site: Site; comments: ModeratedComment[]; count: number; now: Date }

export type NotifyNeeds = {
  sites: Pick<Sites, 'get'>
  members: Pick<Members, 'of'>
  moderated: Pick<ModeratedComments, 'oldestPending' | 'countPending' | 'newestPending' | 'nextPending'>
  notices: Notices
  openAddress: OpenAddress
  compose: (member: Mailed, waiting: Waiting) => Promise<Omit<Mail, 'to'>>
  sendMail: SendMail
  clock: Clock
  onFailure: (error: unknown, mail: { site: string }) => void
}

/**
 * How many mails went out, for how long each has been tried by now that did not, and the ids of the newest comments that they
 * tell of.
 */
export type Notified = { sent: number; failed: { forMinutes: number }[]; comments: string[] }

const listedInAMail = 20

/**
 * Tells each moderator of a site what waits, if anything does that they were not told of, as often as they chose. The debt
 * is the queue itself: a nudge may come twice, late or for nothing, and a mail that fails is owed until it succeeds.
 * Texts are read only when somebody is to be told.
 */
export const notifyModerators = async (needs: NotifyNeeds, name: string): Promise<Notified> => {
  const { members, moderated, notices } = needs
  const [people, newest] = await Promise.all([members.of(name), moderated.newestPending(name)])
  if (newest.length === 0) return { sent: 0, failed: [], comments: [] }

  const mailed = people
    .filter(({ mailBouncedAt }) => mailBouncedAt === undefined)
    .map(mailedAs)
    .filter(member => member !== undefined)
  const claimOf = await notices.of(
    name,
    mailed.filter(({ mail }) => mail.every !== 'never').map(({ sub }) => sub),
  )
  const readWaiting = once(() => whatWaits(needs, name))
  const outcomes = await allSettled(
    mailed.map(member => notify(needs, { site: name, newest, claimOf, readWaiting }, member)),
  )
  return {
    sent: outcomes.filter(outcome => outcome === 'sent').length,
    failed: outcomes.filter(outcome => typeof outcome === 'object'),
    comments: newest.map(commentIn),
  }
}

/** It is named by the moment it came to wait, and its id. */
const commentIn = (name: string): string => name.slice(name.indexOf('#') + 1)

const whatWaits = async (
  { sites, moderated, clock }: NotifyNeeds,
  name: string,
): Promise<Waiting | undefined> => {
  const [site, comments, count] = await Promise.all([
    sites.get(name),
    moderated.oldestPending(name, listedInAMail),
    moderated.countPending(name),
  ])
  return site === undefined || comments.length === 0 ? undefined : { site, comments, count, now: clock() }
}

type Queue = {
  site: string
  newest: readonly string[]
  claimOf: ClaimOf
  readWaiting: () => Promise<Waiting | undefined>
}

const notify = async (
  { moderated, notices, openAddress, compose, sendMail, clock, onFailure }: NotifyNeeds,
  { site, newest, claimOf, readWaiting }: Queue,
  member: Mailed,
): Promise<'sent' | 'not-due' | { forMinutes: number }> => {
  const { every } = member.mail
  if (every === 'never') return 'not-due'
  const waits = { now: clock(), newest, next: (after?: string) => moderated.nextPending(site, after) }
  const claim = await claimOf(member.sub, last => isMailDue(every, last, waits))
  if (claim === undefined) return 'not-due'
  const waiting = await readWaiting().catch(async error => {
    await notices.drop(site, member.sub, claim)
    throw error
  })
  if (waiting === undefined) {
    await notices.drop(site, member.sub, claim)
    return 'not-due'
  }
  try {
    const [to, mail] = await Promise.all([openAddress(member.authorKey), compose(member, waiting)])
    if ((await sendMail({ to, ...mail })) === 'refused') throw new Error('the provider refuses this mail')
  } catch (error) {
    onFailure(error, { site })
    await notices.failed(site, member.sub, claim)
    return { forMinutes: retriedForMinutes(claim.failures) }
  }
  await notices.sent(site, member.sub, claim, newest)
  return 'sent'
}
