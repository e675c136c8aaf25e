import * as v from 'valibot'
import { ProblemDocument } from './problem-document.ts'
import { Challenge } from './proof.ts'

/** A problem with what only those who write comments are asked; the console does without. */
export const ReaderProblem = v.object({
  ...ProblemDocument.entries,
  /** What must be solved, and sent as `proof` with the same comment. */
  challenge: v.exactOptional(Challenge),
})
