import * as v from 'valibot'
import { CommentId } from '../contract/names.ts'
import { allSettled } from '../domain/all-settled.ts'
import { type ChainedComment, standingOf } from '../domain/comment.ts'
import { type Decision, type Standing, statusAfter } from '../domain/decision.ts'
import { type Member, mayDecide } from '../domain/member.ts'
import type { Clock, Decisions, ModeratedComments, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { keptUntil } from '../domain/retention.ts'
import type { Site } from '../domain/site.ts'

export type DecideNeeds = {
  moderated: Pick<ModeratedComments, 'open'>
  decisions: Decisions
  sites: Pick<Sites, 'get'>
  clock: Clock
}

export type DecisionOn = {
  id: string
  decision: Decision
  version: number
  reason?: string | null | undefined
}

export type Decided =
  | { outcome: 'decided'; comment: ChainedComment }
  | { outcome: 'stale'; current: Standing; comment: ChainedComment }
  | { outcome: 'not-found' }
  | { outcome: 'unavailable' }

/** More transactions at once wait for each other in the client, until its patience ends. */
const threadsAtOnce = 16

/** For a whole bulk: what is not decided by then is told to be tried again. */
const patienceMilliseconds = 8000

/**
 * Decides on comments of a site, each for itself: the version must be the current one, and of two people who decide
 * at once one wins and the other learns who. Comments of one thread go one after the other, since they share its
 * count; threads go in parallel, sixteen at a time. How long what is refused is kept is the site's rule of this moment.
 *
 * @throws Problem `forbidden` when the person may not decide on this site
 */
export const decideComments = async (
  needs: DecideNeeds,
  sub: string,
  site: string,
  decisions: readonly DecisionOn[],
): Promise<Decided[]> => {
  const ids = decisions.map(({ id }) => id).filter(id => v.is(CommentId, id))
  const [{ member, comments }, rules] = await Promise.all([
    needs.moderated.open(site, sub, ids),
    needs.sites.get(site),
  ])
  if (member === undefined || !mayDecide[member.role]) throw new Problem('forbidden')

  const found = new Map(
    comments.filter(comment => comment.site === site).map(comment => [comment.id, comment]),
  )
  const byThread = Map.groupBy(decisions.keys(), index => found.get(decisions[index]?.id ?? '')?.thread.id)
  const results = decisions.map((): Decided => ({ outcome: 'not-found' }))

  const until = needs.clock().getTime() + patienceMilliseconds
  const lanes = Map.groupBy([...byThread.values()].entries(), ([number]) => number % threadsAtOnce)
  await allSettled(
    [...lanes.values()].map(async threads => {
      for (const index of threads.flatMap(([, indexes]) => indexes)) {
        const decision = decisions[index]
        const comment = decision && found.get(decision.id)
        if (!comment) continue
        if (needs.clock().getTime() > until) {
          results[index] = { outcome: 'unavailable' }
          continue
        }
        const result = await decideComment(needs, { member, rules }, comment, decision)
        // The same id may come again in one bulk: it is then decided on as it stands now.
        if ('comment' in result) found.set(comment.id, result.comment)
        results[index] = result
      }
    }),
  )
  return results
}

const decideComment = async (
  { decisions, clock }: DecideNeeds,
  { member, rules }: { member: Member; rules: Site | undefined },
  comment: ChainedComment,
  { decision, version, reason }: DecisionOn,
): Promise<Decided> => {
  if (comment.version !== version) return stale(comment)

  const to = statusAfter[decision]
  const at = clock().toISOString()
  const until = keptUntil(rules ?? {}, to, at)
  const recorded = await decisions
    .record({ comment, decision, to, by: member.name, at, reason: reason ?? undefined, until })
    .catch(standingAlone)

  if ('outcome' in recorded) return recorded
  if ('current' in recorded) return stale(recorded.current)
  return { outcome: 'decided', comment: recorded.decided }
}

const stale = (comment: ChainedComment): Decided => ({
  outcome: 'stale',
  current: standingOf(comment),
  comment,
})

/** In a bulk each decision stands alone: what could not be written is told beside what was. */
const standingAlone = (error: unknown): { outcome: 'unavailable' | 'not-found' } => {
  if (error instanceof Problem && (error.code === 'unavailable' || error.code === 'not-found'))
    return { outcome: error.code }
  throw error
}
