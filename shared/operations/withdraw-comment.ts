import type { Clock, Withdrawals } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { keptUntil } from '../domain/retention.ts'
import type { Site } from '../domain/site.ts'
import type { KeyedDigests } from '../privacy/keyed-digest.ts'
import { createReceipts } from '../privacy/receipts.ts'

export type WithdrawNeeds = {
  withdrawals: Withdrawals
  digests: () => Promise<KeyedDigests>
  clock: Clock
}

type Withdraw = { site: Site; thread: string; id: string; receipt: string }

/**
 * Takes back a comment that still waits, for who holds its receipt; once withdrawn, it stays so however often that is asked,
 * until it has run out and is gone.
 * Whatever the receipt does not prove is not there: a comment is not told from none, nor a thread from another.
 *
 * @throws Problem `not-found`; `stale-decision` once a moderator has decided, who is not told of; `unavailable`
 */
export const withdrawComment = async (
  { withdrawals, digests, clock }: WithdrawNeeds,
  { site: rules, receipt, ...comment }: Withdraw,
): Promise<void> => {
  const receipts = createReceipts(await digests())
  const { site } = rules
  if (!receipts.proves(receipt, { site, ...comment })) throw new Problem('not-found')

  const at = clock().toISOString()
  const until = keptUntil(rules, 'trash', at)
  const outcome = await withdrawals.record({ site, id: comment.id, at, until })

  if (outcome === 'decided') throw new Problem('stale-decision')
}
