import type { Members, SiteChanges } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'

export type ReadSettingsNeeds = {
  members: Pick<Members, 'get'>
  siteChanges: Pick<SiteChanges, 'settings'>
}

/**
 * A site's settings as they stand this moment, for any member.
 *
 * @throws Problem `forbidden`, `unknown-site`
 */
export const readSettings = async (
  { members, siteChanges }: ReadSettingsNeeds,
  sub: string,
  site: string,
): Promise<Site> => {
  const [member, settings] = await Promise.all([members.get(site, sub), siteChanges.settings(site)])
  if (member === undefined) throw new Problem('forbidden')
  if (settings === undefined) throw new Problem('unknown-site')
  return settings
}
