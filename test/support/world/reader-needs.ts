import type { ReaderNeeds } from '../../../functions/reader-api/needs.ts'
import { createKeyedDigests } from '../../../shared/privacy/keyed-digest.ts'
import { createProofs } from '../../../shared/privacy/proofs.ts'
import { createAuthors } from '../../../shared/privacy/seal-address.ts'
import { createCursors } from '../../../shared/store/cursor.ts'
import { createOwe } from '../../../shared/store/owe.ts'
import { createPublishedComments } from '../../../shared/store/published-comments.ts'
import { createRates } from '../../../shared/store/rates.ts'
import { remember } from '../../../shared/store/remember.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { createSubmissions } from '../../../shared/store/submissions.ts'
import { createThreads } from '../../../shared/store/threads.ts'
import { createWithdrawals } from '../../../shared/store/withdrawals.ts'
import { stillTransact } from './still-transact.ts'
import { worldKeys } from './world-keys.ts'
import type { WorldParts } from './world-parts.ts'

/** As `functions/reader-api/needs.ts` makes them, of a world's own parts. */
export const readerNeeds = ({ client, tables, clock, newId, log, count }: WorldParts): ReaderNeeds => {
  const transact = stillTransact(client)
  const threads = createThreads(client, tables.comments)
  const digests = createKeyedDigests([worldKeys.signingSecret])
  const remembered = { seconds: 30, clock }
  return {
    sites: { get: remember(createSites(client, tables.comments).get, { seconds: 25, clock }) },
    threads,
    threadSettings: { get: remember(threads.get, remembered) },
    published: createPublishedComments(client, tables.comments, log),
    submissions: createSubmissions({ client, transact, tables, owe: createOwe(tables.comments, 60), clock }),
    withdrawals: createWithdrawals(transact, tables.comments),
    rates: createRates({ client, table: tables.ephemera, clock }),
    authors: createAuthors(async () => worldKeys),
    cursors: async () => createCursors(digests),
    proofs: async () => createProofs(digests),
    digests: async () => digests,
    clock,
    newId,
    openApi: async () => '{"openapi":"3.1.0"}',
    log,
    count,
  }
}
