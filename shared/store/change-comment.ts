import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { ChainedComment } from '../domain/comment.ts'
import { Problem } from '../domain/problem.ts'
import { readChainedComment } from './comment-item.ts'
import type { Transact } from './transact.ts'

/**
 * One winner: a transaction whose first write changes a comment only at the version that was read. The loser learns how
 * the comment stands.
 *
 * @throws Problem `not-found` where the comment is gone; `unavailable`
 */
export const changeComment = async (
  transact: Transact,
  writes: TransactWriteItem[],
): Promise<{ current: ChainedComment } | undefined> => {
  const cancelled = await transact(writes)

  if (cancelled === undefined) return undefined
  if (cancelled === 'contended') throw new Problem('unavailable', { retryAfterSeconds: 1 })
  const now = cancelled.reasons.at(0)?.Item
  if (now === undefined) throw new Problem('not-found')
  return { current: readChainedComment(now) }
}
