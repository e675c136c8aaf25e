import { KMSClient } from '@aws-sdk/client-kms'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import { tellUnavailable } from '../../shared/aws/tell-unavailable.ts'
import type { Clock } from '../../shared/domain/ports.ts'
import { createLoadRotatedSecret } from '../../shared/privacy/load-rotated-secret.ts'
import { createLoadSealingKey } from '../../shared/privacy/load-sealing-key.ts'
import { createLoadSecret } from '../../shared/privacy/load-secret.ts'
import type { Environment } from './env.ts'

type Names = Pick<InferOutput<typeof Environment>, 'AUTHOR_SECRET' | 'SIGNING_SECRET' | 'SEALING_KEY'>

/** The function's keys, each fetched when first needed and kept while the instance lives; what signs, for a minute. */
export const createKeys = ({ AUTHOR_SECRET, SIGNING_SECRET, SEALING_KEY }: Names, clock: Clock) => {
  const kms = new KMSClient(patience)
  const secrets = new SecretsManagerClient(patience)
  kms.middlewareStack.use(tellUnavailable())
  secrets.middlewareStack.use(tellUnavailable())

  return {
    authorSecret: createLoadSecret(secrets, AUTHOR_SECRET),
    signingSecrets: createLoadRotatedSecret({ client: secrets, id: SIGNING_SECRET, clock }),
    sealingKey: createLoadSealingKey(kms, SEALING_KEY),
  }
}
