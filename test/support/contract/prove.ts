import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'

/** RFC 9457 with what must be solved; altcha's second format. */
const Asked = v.object({
  challenge: v.object({
    parameters: v.strictObject({
      algorithm: v.literal('PBKDF2/SHA-256'),
      nonce: v.string(),
      salt: v.string(),
      cost: v.number(),
      keyLength: v.number(),
      keyPrefix: v.string(),
      keySignature: v.string(),
      expiresAt: v.number(),
    }),
    signature: v.string(),
  }),
})

/** The challenge in the text of an answer, and what solves it. */
export const prove = async (text: string) => {
  const { challenge } = v.parse(Asked, JSON.parse(text))
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution === null) throw new Error('the challenge has no solution')
  const { counter, derivedKey } = solution
  return { challenge, solution: { counter, derivedKey } }
}
