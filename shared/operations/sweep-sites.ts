import { allSettled } from '../domain/all-settled.ts'
import type { Sites } from '../domain/ports.ts'

export type SweepNeeds = {
  sites: Pick<Sites, 'list'>
  isWaiting: (site: string) => Promise<boolean>
  nudge: (site: string) => Promise<void>
}

/** Nudges the mailer for every site where comments wait: the way to a mail that needs no stream. */
export const sweepSites = async ({ sites, isWaiting, nudge }: SweepNeeds): Promise<number> => {
  const names = await sites.list()
  const waiting = await Promise.all(names.map(isWaiting))
  const owed = names.filter((_, index) => waiting[index])
  await allSettled(owed.map(nudge))
  return owed.length
}
