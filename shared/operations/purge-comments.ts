import type { Status } from '../domain/decision.ts'
import type { Clock } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Purges } from '../domain/purges.ts'

export type PurgeNeeds = { purges: Purges; clock: Clock }

/** One comment, or all that stand somewhere and were written before a moment; by whom, and why. */
export type Purge = {
  site: string
  what: { comment: string } | { status: Status; before: string }
  by: string
  reason: string
}

export type Purged = { comments: number; answers: number }

const attempts = 5

/**
 * Erases comments for good, whatever became of them meanwhile. It may be run again: of one that is gone already, what its
 * answers show of it goes.
 *
 * @throws Problem `unavailable` where moderators decided on one again and again
 */
export const purgeComments = async (
  needs: PurgeNeeds,
  { site, what, by, reason }: Purge,
): Promise<Purged> => {
  const gone = new Set<string>()
  let comments = 0
  const purge = async (id: string): Promise<void> => {
    gone.add(id)
    if (await purgeComment(needs, { site, id, by, reason })) comments += 1
  }

  if ('comment' in what) await purge(what.comment)
  else
    for await (const ids of needs.purges.writtenBefore(site, what.status, what.before))
      for (const id of ids) await purge(id)
  return { comments, answers: await needs.purges.severAnswers(site, gone) }
}

const purgeComment = async (
  { purges, clock }: PurgeNeeds,
  { site, id, ...told }: { site: string; id: string; by: string; reason: string },
): Promise<boolean> => {
  let comment = await purges.find(site, id)
  for (let attempt = 0; comment !== undefined; attempt += 1) {
    if (attempt === attempts) throw new Problem('unavailable', { retryAfterSeconds: 1 })
    const late = await purges.purge({ comment, ...told, at: clock().toISOString() })
    if (late === undefined) return true
    comment = late.current
  }
  return false
}
