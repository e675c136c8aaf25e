import * as v from 'valibot'
import { CurrentState } from './current-state.ts'

/** What became of each decision of a batch, in the order in which they were asked for. */
export const DecisionResults = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      status: v.pipe(v.number(), v.integer()),
      version: v.optional(v.pipe(v.number(), v.integer())),
      current: v.optional(CurrentState),
    }),
  ),
})
