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

/**
 * The versions of a secret, newest first. Looks anew each minute: a rotated one is known everywhere within that. What is
 * known goes on counting where Secrets Manager does not answer then.
 */
export const createLoadRotatedSecret = ({ client, id, clock }: Needs) => {
  const read = createLoadSecretVersions(client, id)
  let known: Awaited<ReturnType<typeof read>> | undefined

  const readAnew = async () => {
    known = await read().catch(error => {
      if (known === undefined) throw error
      return known
    })
    return known
  }
  return remember(readAnew, { seconds: 60, clock })
}
