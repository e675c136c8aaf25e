import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import { tellUnavailable } from '../../shared/aws/tell-unavailable.ts'
import type { SubscriptionNeeds } from '../../shared/operations/change-subscription.ts'
import { createLoadRotatedSecret } from '../../shared/privacy/load-rotated-secret.ts'
import { createSubscriptionLinks } from '../../shared/privacy/subscription-links.ts'
import { liveTransact } from '../../shared/store/live-transact.ts'
import { remember } from '../../shared/store/remember.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createSubscriptions } from '../../shared/store/subscriptions.ts'
import { createLog, type Log } from '../../shared/telemetry/log.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything that is touched for a commenter who says which mails they want. */
export type SubscriptionApiNeeds = SubscriptionNeeds & { log: Log; count: Count }

export const createNeeds = (env: InferOutput<typeof Environment>): SubscriptionApiNeeds => {
  const client = new DynamoDBClient(patience)
  const secrets = new SecretsManagerClient(patience)
  client.middlewareStack.use(tellUnavailable())
  secrets.middlewareStack.use(tellUnavailable())

  const tables = { comments: env.COMMENTS_TABLE, authors: env.AUTHORS_TABLE }
  const clock = () => new Date()
  const linkSecrets = createLoadRotatedSecret({ client: secrets, id: env.SUBSCRIPTION_LINK_SECRET, clock })
  const transact = liveTransact(client)

  return {
    subscriptionLinks: async () => createSubscriptionLinks(await linkSecrets()),
    subscriptions: createSubscriptions({ client, transact, tables }),
    sites: { get: remember(createSites(client, tables.comments).get, { seconds: 30, clock }) },
    clock,
    log: createLog(),
    count: createCount(),
  }
}
