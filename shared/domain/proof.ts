/**
 * A puzzle that takes a machine a moment and a person nothing, in the second format of ALTCHA
 * (https://altcha.org/docs/v2/proof-of-work-captcha): to find the number whose derived key begins as told. Only who signed it can
 * have made it.
 */
export type Challenge = {
  parameters: {
    algorithm: string
    nonce: string
    salt: string
    /** Iterations of each try. */
    cost: number
    keyLength: number
    keyPrefix: string
    keySignature: string
    /** Seconds since 1970. */
    expiresAt: number
  }
  signature: string
}

export type Proof = { challenge: Challenge; solution: { counter: number; derivedKey: string } }

/** A proof that holds, by what it is known once it is spent. */
export type GoodProof = { nonce: string; expiresAt: Date }
