import type { ModerationNeeds } from '../../../functions/moderation-api/needs.ts'
import { Problem } from '../../../shared/domain/problem.ts'
import { createDecisionLinks } from '../../../shared/privacy/decision-links.ts'
import { createKeyedDigests } from '../../../shared/privacy/keyed-digest.ts'
import { createMailLinks } from '../../../shared/privacy/mail-links.ts'
import { createAudit } from '../../../shared/store/audit.ts'
import { createAuthorFiles } from '../../../shared/store/author-files.ts'
import { createClaims } from '../../../shared/store/claims.ts'
import { createCursors } from '../../../shared/store/cursor.ts'
import { createDecisions } from '../../../shared/store/decisions.ts'
import { createDeliveries } from '../../../shared/store/deliveries.ts'
import { createEdits } from '../../../shared/store/edits.ts'
import { createMembers } from '../../../shared/store/members.ts'
import { createModeratedComments } from '../../../shared/store/moderated-comments.ts'
import { createOwe } from '../../../shared/store/owe.ts'
import { createQueues } from '../../../shared/store/queues.ts'
import { createReplies } from '../../../shared/store/replies.ts'
import { createSiteChanges } from '../../../shared/store/site-changes.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { stillTransact } from './still-transact.ts'
import { worldKeys } from './world-keys.ts'
import type { WorldParts } from './world-parts.ts'

/** As `functions/moderation-api/needs.ts` makes them, of a world's own parts; a token is whom it speaks for. */
export const moderationNeeds = ({
  client,
  tables,
  clock,
  newId,
  log,
  count,
}: WorldParts): ModerationNeeds => {
  const transact = stillTransact(client)
  const owe = createOwe(tables.comments, 60)
  const digests = createKeyedDigests([worldKeys.signingSecret])
  return {
    sites: createSites(client, tables.comments),
    members: createMembers(client, tables.comments),
    moderated: createModeratedComments({ client, table: tables.comments, clock, log }),
    queues: createQueues({ client, table: tables.comments, clock, log }),
    audit: createAudit(client, tables.comments, log),
    authorFiles: createAuthorFiles({ client, transact, tables, clock, log }),
    deliveries: createDeliveries(client, tables.comments),
    decisionLinks: async () => createDecisionLinks([worldKeys.decisionLinkSecret]),
    mailLinks: async () => createMailLinks([worldKeys.decisionLinkSecret]),
    decisions: createDecisions({ transact, table: tables.comments, owe }),
    edits: createEdits({ transact, table: tables.comments, newKey: () => 'A'.repeat(43) }),
    replies: createReplies({ client, transact, tables, owe, clock }),
    claims: createClaims({ client, table: tables.ephemera, clock }),
    siteChanges: createSiteChanges({ client, transact, table: tables.comments }),
    cursors: async () => createCursors(digests),
    digests: async () => digests,
    verifyToken: async token => {
      if (token === 'forged') throw new Problem('unauthenticated')
      return { sub: token }
    },
    clock,
    newId,
    log,
    count,
  }
}
