import { sweepSites } from '../../shared/operations/sweep-sites.ts'
import type { SweeperNeeds } from './needs.ts'

/** Once a minute: nudges the mailer for every site that owes its moderators a mail. */
export const createSweeper = (needs: SweeperNeeds) => async (): Promise<void> => {
  const nudged = await sweepSites(needs)
  if (nudged > 0) needs.count('SiteNudged', nudged)
}
