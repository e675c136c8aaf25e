import { allSettled } from '../domain/all-settled.ts'
import type { Brakes, Sites } from '../domain/ports.ts'

export type PullBrakeNeeds = { sites: Pick<Sites, 'list'>; brakes: Pick<Brakes, 'pull'> }

/**
 * What an alarm does: every site without the brake on is held. A stricter one stays, and to do it again changes nothing.
 * Answers how many sites it was put on.
 */
export const pullBrake = async ({ sites, brakes }: PullBrakeNeeds): Promise<number> => {
  const names = await sites.list()
  const outcomes = await allSettled(names.map(site => brakes.pull(site, 'held')))
  return outcomes.filter(outcome => outcome === 'pulled').length
}
