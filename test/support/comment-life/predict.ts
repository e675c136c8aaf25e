import type { Life, Outcome, Request } from './life.ts'
import { predictDecision } from './predict-decision.ts'
import { predictEdit } from './predict-edit.ts'
import { predictReply } from './predict-reply.ts'
import { predictSubmit } from './predict-submit.ts'

/** Names by which moderators sign. */
export const signatures = { salma: 'سلمى', yusuf: 'يوسف' } as const

/** What a request must be answered in a life, and the life after it. */
export const predict = (
  life: Life,
  request: Request,
  { now, answered }: { now: Date; answered: Outcome },
): { outcome: Outcome; life: Life } => {
  if (request.kind === 'submit') return predictSubmit(life, request, { now, answered })

  const decides = { site: request.site, by: signatures[request.by], now }
  if (request.kind === 'decide') return predictDecision(life, request.on, decides)
  if (request.kind === 'reply') return predictReply(life, request.on, { ...decides, answered })
  if (request.kind === 'edit') return predictEdit(life, request.on, decides)

  let after = life
  const results = request.on.map(decision => {
    const predicted = predictDecision(after, decision, decides)
    after = predicted.life
    return inBulk(predicted.outcome)
  })
  return { outcome: { said: 'decided-many', results }, life: after }
}

/** A bulk's answer names the version alone. */
const inBulk = (outcome: Outcome): Outcome =>
  outcome.said === 'decided' ? { said: 'decided', version: outcome.version } : outcome
