import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import type { Clock } from '../../shared/domain/ports.ts'
import { createComposeLetter } from '../../shared/mail/compose-letter.ts'
import { createComposeWaiting } from '../../shared/mail/compose-waiting.ts'
import { createSendMail } from '../../shared/mail/send-mail.ts'
import type { DeliverNeeds } from '../../shared/operations/deliver-owed.ts'
import type { NotifyNeeds } from '../../shared/operations/notify-moderators.ts'
import { createDecisionLinks } from '../../shared/privacy/decision-links.ts'
import { createLoadRotatedSecret } from '../../shared/privacy/load-rotated-secret.ts'
import { createMailLinks } from '../../shared/privacy/mail-links.ts'
import { createOpenAddress } from '../../shared/privacy/open-address.ts'
import { createSubscriptionLinks } from '../../shared/privacy/subscription-links.ts'
import { createAddressees } from '../../shared/store/addressees.ts'
import { createAuthorAddresses } from '../../shared/store/author-addresses.ts'
import { createMembers } from '../../shared/store/members.ts'
import { createModeratedComments } from '../../shared/store/moderated-comments.ts'
import { createNotices } from '../../shared/store/notices.ts'
import { createOutbox } from '../../shared/store/outbox.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createLog, type Log } from '../../shared/telemetry/log.ts'
import { type Count, createCount, createTell, type Tell } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything the mailer touches: the only function that may open an address. */
export type MailerNeeds = NotifyNeeds & DeliverNeeds & { log: Log; count: Count; tell: Tell }

/** One attempt, in good time: whether SES took a mail whose answer did not come cannot be known. */
const oneAttempt = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
}

export const createNeeds = (env: InferOutput<typeof Environment>): MailerNeeds => {
  const client = new DynamoDBClient(patience)
  const kms = new KMSClient(patience)
  const ses = new SESClient(oneAttempt)
  const clock: Clock = () => new Date()
  const table = env.COMMENTS_TABLE
  const log = createLog()
  const secrets = new SecretsManagerClient(patience)
  const linkSecrets = createLoadRotatedSecret({ client: secrets, id: env.DECISION_LINK_SECRET, clock })
  const subscriptionSecrets = createLoadRotatedSecret({
    client: secrets,
    id: env.SUBSCRIPTION_LINK_SECRET,
    clock,
  })
  const sites = createSites(client, table)

  return {
    sites,
    members: createMembers(client, table),
    moderated: createModeratedComments({ client, table, clock, log }),
    notices: createNotices({ client, table: env.EPHEMERA_TABLE, clock, newToken: randomUUID }),
    outbox: createOutbox({ client, table, log }),
    addressees: createAddressees(client, { authors: env.AUTHORS_TABLE, ephemera: env.EPHEMERA_TABLE }),
    openAddress: createAuthorAddresses(client, env.AUTHORS_TABLE, createOpenAddress(kms, env.SEALING_KEY)),
    compose: createComposeWaiting({
      decisionLinks: async () => createDecisionLinks(await linkSecrets()),
      mailLinks: async () => createMailLinks(await linkSecrets()),
      consoleUrl: env.CONSOLE_URL,
    }),
    composeLetter: createComposeLetter({
      sites,
      subscriptionLinks: async () => createSubscriptionLinks(await subscriptionSecrets()),
      subscriptionsUrl: env.SUBSCRIPTIONS_URL,
    }),
    sendMail: createSendMail({
      ses,
      from: env.MAIL_FROM,
      configurationSet: env.CONFIGURATION_SET,
      newMessageId: randomUUID,
      clock,
    }),
    clock,
    onFailure: (error, mail) => log.error('mail not sent', error, mail),
    log,
    count: createCount(),
    tell: createTell(),
  }
}
