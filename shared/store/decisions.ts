import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { DecisionRecord, Decisions } from '../domain/ports.ts'
import { changeComment } from './change-comment.ts'
import { countThread } from './count-thread.ts'
import { moveComment } from './move-comment.ts'
import type { Owe } from './owe.ts'
import type { Transact } from './transact.ts'

type Needs = { transact: Transact; table: string; owe: Owe }

/** The comment changes only at the version that was decided on. */
export const createDecisions = ({ transact, table, owe }: Needs): Decisions => ({
  record: async decided => {
    const { moved, writes } = moveComment(table, decided)
    const lost = await changeComment(transact, [
      ...writes,
      ...recount(table, decided),
      ...(becomesPublic(decided) ? owe({ ...moved, thread: moved.thread.id }, decided.at) : []),
    ])
    return lost ?? { decided: moved }
  },
})

const recount = (table: string, { comment, to, at }: DecisionRecord): TransactWriteItem[] => {
  const published = Number(to === 'approved') - Number(comment.status === 'approved')
  if (published === 0) return []
  return [countThread(table, comment.site, comment.thread.id, published > 0 ? 1 : -1, at)]
}

/** What was public already has been told of. */
const becomesPublic = ({ comment, to }: DecisionRecord): boolean =>
  to === 'approved' && comment.status !== 'approved'
