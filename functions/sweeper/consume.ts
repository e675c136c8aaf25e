import { sweep } from '../../shared/operations/sweep.ts'
import type { SweeperNeeds } from './needs.ts'

/** Once a minute: nudges the mailer for whoever is owed a mail. */
export const createSweeper = (needs: SweeperNeeds) => async (): Promise<void> => {
  const nudged = await sweep(needs)
  if (nudged > 0) needs.count('SiteNudged', nudged)
}
