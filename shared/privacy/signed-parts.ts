import { createKeyedDigests, type KeyedDigest } from './keyed-digest.ts'
import { sameText } from './same-text.ts'

/**
 * What a link in a mail names, behind a signature: `signature.part.part`. Written with the newest of the secrets, read
 * with each. Nothing of it is given out before the signature is found right; each purpose has signatures of its own.
 */
export const createSignedParts = (secrets: readonly [string, ...string[]], purpose: string) => {
  const digests = createKeyedDigests(secrets)
  const [newest] = digests
  const sign = (digest: KeyedDigest, parts: readonly string[]): string =>
    digest(purpose, ...parts).slice(0, signatureLength)

  return {
    write: (...parts: readonly string[]): string => [sign(newest, parts), ...parts].join('.'),

    /** As many parts as were written; only the last may hold dots. */
    read: (token: string, count: number): readonly string[] | undefined => {
      const [signature = '', ...rest] = token.split('.')
      const parts = [...rest.slice(0, count - 1), rest.slice(count - 1).join('.')]
      const isOurs = digests.some(digest => sameText(signature, sign(digest, parts)))
      return isOurs ? parts : undefined
    },
  }
}

/** 132 bits of it: no guess comes near, and a link stays short. */
const signatureLength = 22
