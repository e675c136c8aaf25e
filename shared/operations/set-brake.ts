import { allSettled } from '../domain/all-settled.ts'
import type { Brakes, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Brake } from '../domain/site.ts'

type Needs = { sites: Pick<Sites, 'list'>; brakes: Pick<Brakes, 'set'> }

/** What was on a site until now; `undefined`: nothing. */
export type Braked = { site: string; before: Brake | undefined }

/**
 * Puts the brake on one site, or on all, or lifts it. Readers meet it within 30 s, for a site's settings are remembered no
 * longer. One site that fails is no reason to spare the others.
 *
 * @throws Problem `unknown-site`
 */
export const setBrake = async (
  { sites, brakes }: Needs,
  which: { site: string } | 'all',
  brake: Brake | undefined,
): Promise<Braked[]> => {
  const names = which === 'all' ? await sites.list() : [which.site]
  return allSettled(
    names.map(async site => {
      const before = await brakes.set(site, brake)
      if (before === 'unknown-site') throw new Problem('unknown-site')
      return { site, before }
    }),
  )
}
