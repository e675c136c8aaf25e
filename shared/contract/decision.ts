import * as v from 'valibot'
import { decisions, linkDecisions } from '../domain/decision.ts'
import { codePoints } from '../text/code-points.ts'
import { isPlainText } from '../text/is-plain-text.ts'
import { normaliseText } from '../text/normalise-text.ts'
import { Standing } from './standing.ts'
import { Version } from './version.ts'

const given = v.pipe(
  v.optional(v.unknown(), null),
  v.check(value => value !== null, 'required'),
)

/** A moderator's decision on the version of the comment that was read. */
export const DecisionRequest = v.object({
  decision: v.pipe(given, v.picklist(decisions, 'invalid')),
  version: Version,
  reason: v.nullish(
    v.pipe(
      v.string('invalid'),
      v.transform(normaliseText),
      v.check(reason => codePoints(reason) <= 1000, 'too-long'),
      v.check(isPlainText, 'invalid'),
    ),
  ),
})

/** What the page behind a link of a mail posts. */
export const LinkDecisionRequest = v.object({ decision: v.pipe(given, v.picklist(linkDecisions, 'invalid')) })

/** Up to 100 decisions; each stands alone. */
export const DecisionsRequest = v.object({
  decisions: v.pipe(
    v.optional(v.unknown(), []),
    v.array(v.object({ id: v.string('invalid'), ...DecisionRequest.entries }), 'invalid'),
    v.minLength(1, 'required'),
    v.maxLength(100, 'too-long'),
  ),
})

export const DecisionResults = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      status: v.number(),
      version: v.exactOptional(v.number()),
      current: v.exactOptional(Standing),
    }),
  ),
})
