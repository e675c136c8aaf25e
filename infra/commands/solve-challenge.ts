import { solveChallenge as solve } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { Challenge } from '../../shared/contract/proof.ts'
import type { Proof } from '../../shared/domain/proof.ts'

const Asked = v.object({ challenge: Challenge })

/** Does the work that a problem `proof-required` asks for; as a reader's widget would, in two seconds at most. */
export const solveChallenge = async (problem: unknown): Promise<Proof> => {
  const { challenge } = v.parse(Asked, problem)
  const solution = await solve({ challenge, deriveKey })
  if (solution === null) throw new Error('the challenge has no solution')
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
}
