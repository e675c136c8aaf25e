import { sweep } from '../../shared/operations/sweep.ts'
import type { SweeperNeeds } from './needs.ts'

/** Once a minute: nudges the mailer for whoever is owed a mail, and tells how long the first of them has waited. */
export const createSweeper = (needs: SweeperNeeds) => async (): Promise<void> => {
  const { nudged, oldestWaitingSeconds, owedMailLateSeconds } = await sweep(needs)
  if (nudged > 0) needs.count('SiteNudged', nudged)
  needs.tell({ OldestWaitingSeconds: oldestWaitingSeconds, OwedMailLateSeconds: owedMailLateSeconds })
}
