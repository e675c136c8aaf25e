import type { Site } from './site.ts'

/** Whether a comment is public as soon as it is sent: the site's rule, while nobody has put the brake on. */
export const publishesAtOnce = ({ publishes, brake }: Pick<Site, 'publishes' | 'brake'>): boolean =>
  publishes === 'at-once' && brake === undefined
