import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Clock, SubscriptionLinks } from '../domain/ports.ts'
import { remember } from '../store/remember.ts'
import { createLoadSecretVersions } from './load-secret-versions.ts'
import { createSubscriptionLinks } from './subscription-links.ts'

type Needs = {
  client: SecretsManagerClient
  /** The secret's ARN. */
  id: string
  clock: Clock
}

/** Looks anew each minute: a rotated secret is known to both functions within that. */
export const createLoadSubscriptionLinks = ({
  client,
  id,
  clock,
}: Needs): (() => Promise<SubscriptionLinks>) => {
  const load = createLoadSecretVersions(client, id)
  return remember(async () => createSubscriptionLinks(await load()), { seconds: 60, clock })
}
