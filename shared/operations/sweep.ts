import { allSettled } from '../domain/all-settled.ts'
import type { Nudge } from '../domain/mail-ports.ts'
import type { Sites } from '../domain/ports.ts'

export type SweepNeeds = {
  sites: Pick<Sites, 'list'>
  isWaiting: (site: string) => Promise<boolean>
  isOwed: () => Promise<boolean>
  nudge: (nudge: Nudge) => Promise<void>
}

/**
 * Nudges the mailer for every site where comments wait, and once if commenters are owed a mail: the way to a mail that
 * needs no stream. Answers how many sites it nudged for.
 */
export const sweep = async ({ sites, isWaiting, isOwed, nudge }: SweepNeeds): Promise<number> => {
  const [names, owed] = await Promise.all([sites.list(), isOwed()])
  const waiting = await Promise.all(names.map(isWaiting))
  const nudged = names.filter((_, index) => waiting[index])
  const nudges: Nudge[] = [...nudged.map(site => ({ site })), ...(owed ? [{ owed } as const] : [])]
  await allSettled(nudges.map(nudge))
  return nudged.length
}
