import type { Sites } from '../domain/ports.ts'
import type { Site } from '../domain/site.ts'

/** Adds a site, once: a site that is there already stays as it is. */
export const createSite = (
  { sites }: { sites: Pick<Sites, 'add'> },
  site: Site,
): Promise<'added' | 'exists'> => sites.add(site)
