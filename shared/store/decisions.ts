import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { ChainedComment } from '../domain/comment.ts'
import type { DecisionRecord, Decisions } from '../domain/ports.ts'
import { changeComment } from './change-comment.ts'
import { countThread } from './count-thread.ts'
import { moveComment } from './move-comment.ts'
import { owe } from './owe.ts'
import type { Transact } from './transact.ts'

/** The comment changes only at the version that was decided on. */
export const createDecisions = (transact: Transact, table: string): Decisions => ({
  record: async decided => {
    const { moved, writes } = moveComment(table, decided)
    const lost = await changeComment(transact, [
      ...writes,
      ...recount(table, decided),
      ...oweMails(table, moved, decided),
    ])
    return lost ?? { decided: moved }
  },
})

const recount = (table: string, { comment, to, at }: DecisionRecord): TransactWriteItem[] => {
  const published = Number(to === 'approved') - Number(comment.status === 'approved')
  if (published === 0) return []
  return [countThread(table, comment.site, comment.thread.id, published > 0 ? 1 : -1, at)]
}

/** Only what becomes public is told of, not what was already. */
const oweMails = (table: string, approved: ChainedComment, { comment, to, at }: DecisionRecord) =>
  to === 'approved' && comment.status !== 'approved'
    ? owe(table, { ...approved, thread: approved.thread.id }, at)
    : []
