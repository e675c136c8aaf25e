import { mayAdminister } from '../domain/member.ts'
import { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import { tell } from '../domain/site-event.ts'
import { type ChangeSiteNeeds, recordChange } from './record-change.ts'

/**
 * Sets a site up otherwise than at the version that was read. What is as it was is no change, and raises no version.
 *
 * @throws Problem `forbidden`, `unknown-site`, `stale-settings`, `unavailable`
 */
export const changeSettings = async (
  needs: ChangeSiteNeeds,
  sub: string,
  { version, ...wanted }: Site,
): Promise<Site> => {
  const { site } = wanted
  let stands: Site = { version, ...wanted }
  await recordChange(needs, {
    sub,
    site,
    may: mayAdminister,
    judge: async () => {
      const before = await needs.siteChanges.settings(site)
      if (before === undefined) throw new Problem('unknown-site')
      if (before.version !== version) throw new Problem('stale-settings', { settings: before })
      // The brake is not theirs to lift.
      const after = { ...wanted, version: version + 1, brake: before.brake }
      const change = { action: 'settings', before, after } as const
      const isChange = tell(change).length > 0
      stands = isChange ? change.after : before
      return isChange ? change : undefined
    },
  })
  return stands
}
