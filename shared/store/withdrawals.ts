import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { type ChainedEvent, hashOf, rootOf } from '../domain/event-chain.ts'
import type { Withdrawal, Withdrawals } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { addEvent } from './add-event.ts'
import { commentKey, queuePk } from './keys.ts'
import type { Transact } from './transact.ts'

/**
 * Withdraws without reading, which the readers' function may not: what stands there is told by which condition fails.
 * The comment's own holds where it waits and where its author has withdrawn it before; only in the second case is there
 * an event already, and then nothing is written again. Where the comment's own fails, a moderator was first. The event
 * is a comment's first or is not written: what it is chained to is known unread.
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
const writes = (table: string, { site, id, at, until }: Withdrawal): TransactWriteItem[] => {
  const event: ChainedEvent = {
    id,
    site,
    version: withdrawn,
    action: 'trash',
    from: 'pending',
    to: 'trash',
    by: 'author',
    at,
    until,
    previous: rootOf(site, id),
  }
  return [moveToTrash(table, event), addEvent(table, event)]
}

/** The queue's key names site and status. No other attribute may be named here: a policy of `infra/` lists these. */
const moveToTrash = (table: string, event: ChainedEvent): TransactWriteItem => {
  const { site, id, at, until } = event
  const stillWaits = 'version = :submitted AND queuePk = :waiting'
  const move =
    'SET #status = :status, version = :withdrawn, queuePk = :trash, decidedBy = :author, decidedAt = :at, eventHash = :hash'
  const alreadyWithdrawn = 'version = :withdrawn AND queuePk = :trash AND decidedBy = :author'
  return {
    Update: {
      TableName: table,
      Key: marshall(commentKey(id)),
      UpdateExpression: `${move}${until === undefined ? '' : ', expiresAt = :until'} REMOVE waitingPk, waitingSk`,
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
        ':hash': hashOf(event),
        ...(until !== undefined && { ':until': Date.parse(until) / 1000 }),
      }),
    },
  }
}
