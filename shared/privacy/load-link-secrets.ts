import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { Clock } from '../domain/ports.ts'
import { remember } from '../store/remember.ts'
import { createLoadSecretVersions } from './load-secret-versions.ts'

type Needs = {
  client: SecretsManagerClient
  /** The secret's ARN. */
  id: string
  clock: Clock
}

/** The secret behind links in mails, newest first. Looks anew each minute: a rotated one is known everywhere within that. */
export const createLoadLinkSecrets = ({ client, id, clock }: Needs) =>
  remember(createLoadSecretVersions(client, id), { seconds: 60, clock })
