import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import { tellUnavailable } from '../../shared/aws/tell-unavailable.ts'
import { newCommentId } from '../../shared/domain/new-comment-id.ts'
import { once } from '../../shared/domain/once.ts'
import type { Clock, PublishedComments, Sites, Threads } from '../../shared/domain/ports.ts'
import type { SubmitNeeds } from '../../shared/operations/submit-comment.ts'
import type { WithdrawNeeds } from '../../shared/operations/withdraw-comment.ts'
import { createKeyedDigests } from '../../shared/privacy/keyed-digest.ts'
import { createAuthors } from '../../shared/privacy/seal-address.ts'
import { type Cursors, createCursors } from '../../shared/store/cursor.ts'
import { liveTransact } from '../../shared/store/live-transact.ts'
import { createOwe } from '../../shared/store/owe.ts'
import { createPublishedComments } from '../../shared/store/published-comments.ts'
import { createRates } from '../../shared/store/rates.ts'
import { remember } from '../../shared/store/remember.ts'
import { createSites } from '../../shared/store/sites.ts'
import { createSubmissions } from '../../shared/store/submissions.ts'
import { createThreads } from '../../shared/store/threads.ts'
import { createWithdrawals } from '../../shared/store/withdrawals.ts'
import { createLog, type Log } from '../../shared/telemetry/log.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'
import { loadOpenApi } from './load-open-api.ts'

/** Everything the readers' API touches. */
export type ReaderNeeds = Omit<SubmitNeeds, 'threads'> &
  WithdrawNeeds & {
    sites: Pick<Sites, 'get'>
    threads: Pick<Threads, 'get' | 'counts'>
    /** A thread's settings, as old as 30 s: a submit must not read what others write. */
    threadSettings: Pick<Threads, 'get'>
    published: PublishedComments
    cursors: () => Promise<Cursors>
    openApi: () => Promise<string>
    log: Log
    count: Count
  }

const settingsSeconds = 30
/** The brake must hold within 30 s, and a replica that is read may be behind. */
const siteSeconds = 25

export const createNeeds = (env: InferOutput<typeof Environment>): ReaderNeeds => {
  const client = new DynamoDBClient(patience)
  client.middlewareStack.use(tellUnavailable())

  const clock: Clock = () => new Date()
  const table = env.COMMENTS_TABLE
  const tables = { comments: table, authors: env.AUTHORS_TABLE, ephemera: env.EPHEMERA_TABLE }
  const transact = liveTransact(client)
  const owe = createOwe(table, env.MAIL_DELAY_SECONDS)
  const threads = createThreads(client, table)
  // Who only reads the first page needs no key: the clients for them are a chunk of their own, loaded by the first who does.
  const keys = once(async () => (await import('./keys.ts')).createKeys(env, clock))
  const digests = async () => createKeyedDigests(await (await keys()).signingSecrets())

  const log = createLog()

  return {
    sites: { get: remember(createSites(client, table).get, { seconds: siteSeconds, clock }) },
    threads,
    threadSettings: { get: remember(threads.get, { seconds: settingsSeconds, clock }) },
    published: createPublishedComments(client, table, log),
    submissions: createSubmissions({ client, transact, tables, owe, clock }),
    withdrawals: createWithdrawals(transact, table),
    rates: createRates({ client, table: tables.ephemera, clock }),
    authors: createAuthors(async () => {
      const { authorSecret: loadSecret, sealingKey: loadKey } = await keys()
      const [authorSecret, sealingKey] = await Promise.all([loadSecret(), loadKey()])
      return { authorSecret, sealingKey }
    }),
    cursors: async () => createCursors(await digests()),
    // Of use only while the brake is on.
    proofs: async () => (await import('../../shared/privacy/proofs.ts')).createProofs(await digests()),
    digests,
    clock,
    newId: newCommentId,
    openApi: once(loadOpenApi),
    log,
    count: createCount(),
  }
}
