import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Clock, DecisionLinks } from '../domain/ports.ts'
import { remember } from '../store/remember.ts'
import { createDecisionLinks } from './decision-links.ts'
import { createLoadSecretVersions } from './load-secret-versions.ts'

type Needs = {
  client: SecretsManagerClient
  /** The secret's ARN. */
  id: string
  clock: Clock
}

/** Looks anew each minute: a rotated secret is known to both functions within that. */
export const createLoadDecisionLinks = ({ client, id, clock }: Needs): (() => Promise<DecisionLinks>) => {
  const load = createLoadSecretVersions(client, id)
  return remember(async () => createDecisionLinks(await load()), { seconds: 60, clock })
}
