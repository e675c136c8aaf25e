import type { Site } from './site.ts'

/** Where nothing is public before a moderator has read it, what moderators think of an address can change nothing. */
export const holdsEverything = ({ publishes }: Pick<Site, 'publishes'>): boolean => publishes === 'held'
