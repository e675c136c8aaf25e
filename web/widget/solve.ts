import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge, Proof } from '../../shared/domain/proof.ts'

const patienceMilliseconds = 30_000

/**
 * Does the work that a site asks for in an emergency. The browser derives keys beside the page, which stays at the reader's
 * service; a worker would be forbidden by the policy of many a page, and no faster. `undefined` where it cannot be done: a
 * page on plain http has no `crypto.subtle`.
 */
export const solve = async (challenge: Challenge): Promise<Proof | undefined> => {
  try {
    const solution = await solveChallenge({ challenge, deriveKey, timeout: patienceMilliseconds })
    return solution
      ? { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } }
      : undefined
  } catch {
    return undefined
  }
}
