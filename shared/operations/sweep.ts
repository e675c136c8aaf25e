import { allSettled } from '../domain/all-settled.ts'
import type { Nudge } from '../domain/mail-ports.ts'
import type { Clock, Sites } from '../domain/ports.ts'
import { waitsSince } from '../domain/waits-since.ts'

export type SweepNeeds = {
  sites: Pick<Sites, 'list'>
  /** Names what has waited longest on a site, and what has been due for longest, each by the moment it came to. */
  firstWaiting: (site: string) => Promise<string | undefined>
  firstDue: () => Promise<string | undefined>
  nudge: (nudge: Nudge) => Promise<void>
  clock: Clock
}

type Swept = {
  /** For how many sites the mailer was nudged. */
  nudged: number
  /** 0 where nothing waits, or is due. */
  oldestWaitingSeconds: number
  owedMailLateSeconds: number
}

/**
 * Nudges the mailer for every site where comments wait, and once if commenters are owed a mail: the way to a mail that
 * needs no stream. It sees at the same time for how long the first of each has waited.
 */
export const sweep = async ({ sites, firstWaiting, firstDue, nudge, clock }: SweepNeeds): Promise<Swept> => {
  const [names, due] = await Promise.all([sites.list(), firstDue()])
  const waiting = await Promise.all(names.map(firstWaiting))
  const nudged = names.filter((_, index) => waiting[index] !== undefined)
  const nudges: Nudge[] = nudged.map(site => ({ site }))
  await allSettled((due === undefined ? nudges : [...nudges, { owed: true } as const]).map(nudge))

  const now = clock()
  return {
    nudged: nudged.length,
    oldestWaitingSeconds: Math.max(0, ...waiting.map(name => secondsWaited(name, now))),
    owedMailLateSeconds: secondsWaited(due, now),
  }
}

const secondsWaited = (name: string | undefined, now: Date): number =>
  name === undefined ? 0 : Math.max(0, Math.round((now.getTime() - waitsSince(name).getTime()) / 1000))
