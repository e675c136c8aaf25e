import type { MailerNeeds } from '../../../functions/mailer/needs.ts'
import { createComposeLetter } from '../../../shared/mail/compose-letter.ts'
import { createComposeWaiting } from '../../../shared/mail/compose-waiting.ts'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'
import { createMailLinks } from '../../../shared/privacy/mail-links.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'
import { createAddressees } from '../../../shared/store/addressees.ts'
import { createAuthorAddresses } from '../../../shared/store/author-addresses.ts'
import { createMembers } from '../../../shared/store/members.ts'
import { createModeratedComments } from '../../../shared/store/moderated-comments.ts'
import { createNotices } from '../../../shared/store/notices.ts'
import { createOutbox } from '../../../shared/store/outbox.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { worldKeys } from './world-keys.ts'
import type { WorldParts } from './world-parts.ts'

/** As `functions/mailer/needs.ts` makes them, of a world's own parts. */
export const mailerNeeds = ({ client, tables, clock, post, log, count, tell }: WorldParts): MailerNeeds => ({
  sites: createSites(client, tables.comments),
  members: createMembers(client, tables.comments),
  moderated: createModeratedComments({ client, table: tables.comments, clock, log }),
  notices: createNotices({ client, table: tables.ephemera, clock, newToken: () => 'the only lease' }),
  openAddress: createAuthorAddresses(client, tables.authors, worldKeys.open),
  compose: createComposeWaiting({
    decisionLinks: async () => createDecisionLinks([worldKeys.decisionLinkSecret]),
    mailLinks: async () => createMailLinks([worldKeys.decisionLinkSecret]),
    consoleUrl: 'https://comments.example/console/',
  }),
  outbox: createOutbox({ client, table: tables.comments, log }),
  addressees: createAddressees(client, tables),
  composeLetter: createComposeLetter({
    sites: createSites(client, tables.comments),
    subscriptionLinks: async () => createSubscriptionLinks([worldKeys.subscriptionLinkSecret]),
    subscriptionsUrl: 'https://comments.example/v1/subscriptions/',
  }),
  sendMail: post,
  clock,
  onFailure: (error, mail) => log.error('mail not sent', error, mail),
  log,
  count,
  tell,
})
