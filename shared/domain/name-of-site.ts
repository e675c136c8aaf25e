import { domainToUnicode } from 'node:url'
import type { Site } from './site.ts'

/** What its readers know a site by: the host of its articles, in its own script. */
export const nameOfSite = ({ site, origins: [origin] }: Pick<Site, 'site' | 'origins'>): string =>
  origin === undefined ? site : domainToUnicode(new URL(origin).hostname)
