import type { SubscriptionApiNeeds } from '../../../functions/subscription-api/needs.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { createSubscriptions } from '../../../shared/store/subscriptions.ts'
import { stillTransact } from './still-transact.ts'
import { worldKeys } from './world-keys.ts'
import type { WorldParts } from './world-parts.ts'

/** As `functions/subscription-api/needs.ts` makes them, of a world's own parts. */
export const subscriptionNeeds = ({
  client,
  tables,
  clock,
  log,
  count,
}: WorldParts): SubscriptionApiNeeds => {
  const transact = stillTransact(client)
  return {
    subscriptionLinks: async () => createSubscriptionLinks([worldKeys.subscriptionLinkSecret]),
    subscriptions: createSubscriptions({ client, transact, tables }),
    sites: createSites(client, tables.comments),
    clock,
    log,
    count,
  }
}
