import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Clock, MailLinks } from '../domain/ports.ts'
import { remember } from '../store/remember.ts'
import { createLoadSecretVersions } from './load-secret-versions.ts'
import { createMailLinks } from './mail-links.ts'

type Needs = {
  client: SecretsManagerClient
  /** The secret's ARN. */
  id: string
  clock: Clock
}

/** Looks anew each minute: a rotated secret is known to both functions within that. */
export const createLoadMailLinks = ({ client, id, clock }: Needs): (() => Promise<MailLinks>) => {
  const load = createLoadSecretVersions(client, id)
  return remember(async () => createMailLinks(await load()), { seconds: 60, clock })
}
