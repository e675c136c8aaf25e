import * as v from 'valibot'

/** Hexadecimal: 64 digits are 256 bits. */
const Hex = v.pipe(v.string(), v.maxLength(64))

/** What is asked of a machine before its comment is taken. */
export const Challenge = v.object({
  parameters: v.object({
    algorithm: v.pipe(v.string(), v.maxLength(32)),
    nonce: Hex,
    salt: Hex,
    cost: v.number(),
    keyLength: v.number(),
    keyPrefix: Hex,
    keySignature: Hex,
    expiresAt: v.number(),
  }),
  signature: Hex,
})

/** The challenge as it came, and its solution. */
export const Proof = v.object({
  challenge: Challenge,
  solution: v.object({ counter: v.number(), derivedKey: Hex }),
})
