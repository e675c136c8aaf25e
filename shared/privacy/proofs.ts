import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { Challenge, Proof } from '../contract/proof.ts'
import type { Proofs } from '../domain/ports.ts'
import type { KeyedDigest, KeyedDigests } from './keyed-digest.ts'

/**
 * 400,000 to 800,000 iterations of SHA-256: a fifth of a second on a desk, up to two on a cheap phone
 * (docs/decisions/brake.md). The number to find lies between bounds, so that nobody is unlucky.
 */
const cost = 2000
const tries = { fewest: 200, most: 400 }

const goodForMilliseconds = 10 * 60_000

/**
 * Challenges that are signed with a key of their place, so that none says where it belongs, and a proof for one thread is
 * none for another. A solution is known by its signature: to check it takes no derivation.
 */
export const createProofs = (digests: KeyedDigests): Proofs => ({
  ask: async (place, now) => {
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost,
      counter: randomInt(tries.most, tries.fewest),
      deriveKey,
      expiresAt: new Date(now.getTime() + goodForMilliseconds),
      ...secretsOf(digests[0], place),
    })
    return v.parse(Challenge, challenge)
  },

  check: async (place, sent, now) => {
    const proof = v.safeParse(Proof, sent)
    if (!proof.success) return undefined
    const { nonce, expiresAt: seconds } = proof.output.challenge.parameters
    const expiresAt = new Date(seconds * 1000)
    // The library asks the machine's clock, which is not ours.
    if (!(expiresAt > now)) return undefined
    const checks = await Promise.all(
      digests.map(digest => verifySolution({ ...proof.output, deriveKey, ...secretsOf(digest, place) })),
    )
    return checks.some(({ verified }) => verified) ? { nonce, expiresAt } : undefined
  },
})

const secretsOf = (digest: KeyedDigest, { site, thread }: { site: string; thread: string }) => ({
  hmacSignatureSecret: digest('challenge', site, thread),
  hmacKeySignatureSecret: digest('solution', site, thread),
})
