import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Withdrawal, Withdrawals } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { addEvent } from './add-event.ts'
import { commentKey, queuePk } from './keys.ts'
import type { Transact } from './transact.ts'

/**
 * Withdraws without reading, which the readers' function may not: what stands there is told by which condition fails.
 * The comment's own holds where it waits and where its author has withdrawn it before; only in the second case is there
 * an event already, and then nothing is written again. Where the comment's own fails, a moderator was first.
 */
export const createWithdrawals = (transact: Transact, table: string): Withdrawals => ({
  record: async withdrawal => {
    const cancelled = await transact(writes(table, withdrawal))

    if (cancelled === undefined) return 'withdrawn'
    if (cancelled === 'contended') throw new Problem('unavailable', { retryAfterSeconds: 1 })
    return cancelled.reasons.at(0)?.Code === 'ConditionalCheckFailed' ? 'decided' : 'withdrawn'
  },
})

const submitted = 1
const withdrawn = 2

/** The order is read again above: the comment comes first. */
const writes = (table: string, { site, id, at }: Withdrawal): TransactWriteItem[] => [
  moveToTrash(table, site, id, at),
  addEvent(table, {
    id,
    site,
    version: withdrawn,
    action: 'trash',
    from: 'pending',
    to: 'trash',
    by: 'author',
    at,
  }),
]

/** The queue's key names site and status. No other attribute may be named here: a policy of `infra/` lists these. */
const moveToTrash = (table: string, site: string, id: string, at: string): TransactWriteItem => {
  const stillWaits = 'version = :submitted AND queuePk = :waiting'
  const alreadyWithdrawn = 'version = :withdrawn AND queuePk = :trash AND decidedBy = :author'
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(id)),
      UpdateExpression:
        'SET #status = :status, version = :withdrawn, queuePk = :trash, decidedBy = :author, decidedAt = :at REMOVE waitingPk, waitingSk',
      ConditionExpression: `(${stillWaits}) OR (${alreadyWithdrawn})`,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: marshall({
        ':status': 'trash',
        ':submitted': submitted,
        ':withdrawn': withdrawn,
        ':waiting': queuePk(site, 'pending'),
        ':trash': queuePk(site, 'trash'),
        ':author': 'author',
        ':at': at,
      }),
    },
  }
}
