import type { Clock, Withdrawals } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { KeyedDigest } from '../privacy/keyed-digest.ts'
import { createReceipts } from '../privacy/receipts.ts'

export type WithdrawNeeds = {
  withdrawals: Withdrawals
  digest: () => Promise<KeyedDigest>
  clock: Clock
}

type Withdraw = { site: string; thread: string; id: string; receipt: string }

/**
 * Takes back a comment that still waits, for who holds its receipt; once withdrawn, it stays so however often that is asked.
 * Whatever the receipt does not prove is not there: a comment is not told from none, nor a thread from another.
 *
 * @throws Problem `not-found`; `stale-decision` once a moderator has decided, who is not told of; `unavailable`
 */
export const withdrawComment = async (
  { withdrawals, digest, clock }: WithdrawNeeds,
  { receipt, ...comment }: Withdraw,
): Promise<void> => {
  const receipts = createReceipts(await digest())
  if (!receipts.proves(receipt, comment)) throw new Problem('not-found')

  const { site, id } = comment
  const outcome = await withdrawals.record({ site, id, at: clock().toISOString() })

  if (outcome === 'decided') throw new Problem('stale-decision')
}
