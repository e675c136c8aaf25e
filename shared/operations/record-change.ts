import type { Member, Role } from '../domain/member.ts'
import type { Clock, SiteChanges } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { SiteChange } from '../domain/site-event.ts'

export type ChangeSiteNeeds = { siteChanges: SiteChanges; clock: Clock }

type Asking = {
  sub: string
  site: string
  may: Record<Role, boolean>
  /** The change by what stands this moment; `undefined` where there is nothing to change. */
  judge: (staff: readonly Member[]) => Promise<SiteChange | undefined>
}

const attempts = 5

/**
 * Changes something of a site itself, for a member who may, and tells so in the site's own chain. Whoever is overtaken
 * by another change is judged anew: of two administrators who remove each other one remains.
 *
 * @throws Problem `forbidden`, `unavailable`, and what `judge` throws
 */
export const recordChange = async (
  { siteChanges, clock }: ChangeSiteNeeds,
  { sub, site, may, judge }: Asking,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const head = await siteChanges.head(site)
    const staff = await siteChanges.staff(site)
    const member = staff.find(each => each.sub === sub)
    if (member === undefined || !may[member.role]) throw new Problem('forbidden')

    const change = await judge(staff)
    if (change === undefined) return
    const changed = { site, head, change, by: member.name, at: clock().toISOString() }
    if ((await siteChanges.record(changed)) === 'recorded') return
  }
  throw new Problem('unavailable', { retryAfterSeconds: 1 })
}
