import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import { tellUnavailable } from '../../shared/aws/tell-unavailable.ts'
import type { Deliveries } from '../../shared/domain/mail-ports.ts'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import type {
  Audit,
  AuthorFiles,
  Members,
  ModeratedComments,
  Queues,
  Sites,
} from '../../shared/domain/ports.ts'
import type { ChooseMailNeeds } from '../../shared/operations/choose-mail.ts'
import type { ClaimNeeds } from '../../shared/operations/claim-comments.ts'
import type { LinkNeeds } from '../../shared/operations/decide-by-link.ts'
import type { EditNeeds } from '../../shared/operations/edit-comment.ts'
import type { ChangeSiteNeeds } from '../../shared/operations/record-change.ts'
import type { ReplyNeeds } from '../../shared/operations/reply-to-comment.ts'
import { createDecisionLinks } from '../../shared/privacy/decision-links.ts'
import { createKeyedDigests } from '../../shared/privacy/keyed-digest.ts'
import { createLoadRotatedSecret } from '../../shared/privacy/load-rotated-secret.ts'
import { createMailLinks } from '../../shared/privacy/mail-links.ts'
import { createAudit } from '../../shared/store/audit.ts'
import { createAuthorFiles } from '../../shared/store/author-files.ts'
import { createClaims } from '../../shared/store/claims.ts'
import { type Cursors, createCursors } from '../../shared/store/cursor.ts'
import { createDecisions } from '../../shared/store/decisions.ts'
import { createDeliveries } from '../../shared/store/deliveries.ts'
import { createEdits } from '../../shared/store/edits.ts'
import { liveTransact } from '../../shared/store/live-transact.ts'
import { createMembers } from '../../shared/store/members.ts'
import { createModeratedComments } from '../../shared/store/moderated-comments.ts'
import { createOwe } from '../../shared/store/owe.ts'
import { createQueues } from '../../shared/store/queues.ts'
import { remember } from '../../shared/store/remember.ts'
import { createReplies } from '../../shared/store/replies.ts'
import { createSiteChanges } from '../../shared/store/site-changes.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createLog, type Log } from '../../shared/telemetry/log.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'
import { createVerifyToken, type VerifyToken } from './verify-token.ts'

/** Everything the moderators' API touches. */
export type ModerationNeeds = LinkNeeds &
  EditNeeds &
  ReplyNeeds &
  ClaimNeeds &
  ChooseMailNeeds &
  ChangeSiteNeeds & {
    sites: Pick<Sites, 'get'>
    members: Pick<Members, 'get' | 'sitesOf' | 'chooseMail'>
    moderated: Pick<ModeratedComments, 'open' | 'history' | 'countPending'>
    queues: Queues
    audit: Audit
    authorFiles: AuthorFiles
    deliveries: Deliveries
    cursors: () => Promise<Cursors>
    verifyToken: VerifyToken
    log: Log
    count: Count
  }

export const createNeeds = (env: InferOutput<typeof Environment>): ModerationNeeds => {
  const client = new DynamoDBClient(patience)
  const secrets = new SecretsManagerClient(patience)
  client.middlewareStack.use(tellUnavailable())
  secrets.middlewareStack.use(tellUnavailable())

  const table = env.COMMENTS_TABLE
  const tables = { comments: table, ephemera: env.EPHEMERA_TABLE }
  const clock = () => new Date()
  const linkSecrets = createLoadRotatedSecret({ client: secrets, id: env.DECISION_LINK_SECRET, clock })
  const signingSecrets = createLoadRotatedSecret({ client: secrets, id: env.SIGNING_SECRET, clock })
  const digests = async () => createKeyedDigests(await signingSecrets())
  const owe = createOwe(table, env.MAIL_DELAY_SECONDS)
  const transact = liveTransact(client)
  const log = createLog()

  return {
    sites: { get: remember(createSites(client, table).get, { seconds: 30, clock }) },
    members: createMembers(client, table),
    moderated: createModeratedComments({ client, table, clock, log }),
    queues: createQueues({ client, table, clock, log }),
    audit: createAudit(client, table, log),
    authorFiles: createAuthorFiles({ client, transact, tables, clock, log }),
    deliveries: createDeliveries(client, table),
    decisionLinks: async () => createDecisionLinks(await linkSecrets()),
    mailLinks: async () => createMailLinks(await linkSecrets()),
    decisions: createDecisions({ transact, table, owe }),
    edits: createEdits({ transact, table, newKey: () => randomBytes(32).toString('base64url') }),
    replies: createReplies({ client, transact, tables, owe, clock }),
    claims: createClaims({ client, table: tables.ephemera, clock }),
    siteChanges: createSiteChanges({ client, transact, table }),
    cursors: async () => createCursors(await digests()),
    digests,
    verifyToken: createVerifyToken({ issuer: env.ISSUER, clientId: env.CLIENT_ID }),
    clock,
    newId: newCommentId,
    log,
    count: createCount(),
  }
}
