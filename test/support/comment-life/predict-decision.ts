import { statusAfter } from '../../../shared/domain/decision.ts'
import type { DecisionRequest, Life, Outcome } from './life.ts'
import { standingOf } from './standing-of.ts'

type Decides = { readonly site: string; readonly by: string; readonly now: Date }

/** What a decision must be answered, and what life is after it. */
export const predictDecision = (
  life: Life,
  { id, decision, version }: DecisionRequest,
  { site, by, now }: Decides,
): { outcome: Outcome; life: Life } => {
  const comment = life.comments.find(known => known.id === id && known.place.site === site)
  if (comment === undefined) return { life, outcome: { said: 'refused', code: 'not-found' } }
  if (comment.version !== version) return { life, outcome: { said: 'stale', current: standingOf(comment) } }

  const to = statusAfter[decision]
  const event = {
    version: version + 1,
    action: decision,
    from: comment.status,
    to,
    by,
    at: now.toISOString(),
  }
  const decided = {
    ...comment,
    status: to,
    version: version + 1,
    events: [...comment.events, event],
  }
  return {
    outcome: { said: 'decided', version: version + 1, status: to },
    life: { ...life, comments: life.comments.map(known => (known === comment ? decided : known)) },
  }
}
