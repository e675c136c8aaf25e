import type { Sites } from '../domain/ports.ts'
import type { NewSite } from '../domain/site.ts'

/** Adds a site, once: a site that is there already stays as it is. */
export const createSite = (
  { sites }: { sites: Pick<Sites, 'add'> },
  site: NewSite,
): Promise<'added' | 'exists'> => sites.add(site)
