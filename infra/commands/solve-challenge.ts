import { solveChallenge as solve } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { Challenge } from '../../shared/contract/proof.ts'
import type { Proof } from '../../shared/domain/proof.ts'

const Asked = v.object({ challenge: Challenge })

const patienceMilliseconds = 30_000

/** Does the work that a problem `proof-required` asks for, as the widget does: a fifth of a second on a desk. */
export const solveChallenge = async (problem: unknown): Promise<Proof> => {
  const { challenge } = v.parse(Asked, problem)
  const solution = await solve({ challenge, deriveKey, timeout: patienceMilliseconds })
  if (solution === null) throw new Error('the challenge could not be solved in time')
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
}
