import { createHmac } from 'node:crypto'

/** A name for some values that only holders of the key can make; each purpose has a space of its own. */
export type KeyedDigest = (purpose: string, ...values: readonly string[]) => string

/**
 * HMAC-SHA-256 (RFC 2104) in base64url. Values are joined by their length first, so that no two lists of values
 * read the same.
 */
export const createKeyedDigest =
  (key: string): KeyedDigest =>
  (purpose, ...values) => {
    const hmac = createHmac('sha256', key).update(purpose)
    for (const value of values) hmac.update(`\n${Buffer.byteLength(value)}:`).update(value)
    return hmac.digest('base64url')
  }

/** One for each version of a key, the newest first: what is signed with that is believed by each. */
export type KeyedDigests = readonly [KeyedDigest, ...KeyedDigest[]]

export const createKeyedDigests = ([newest, ...before]: readonly [string, ...string[]]): KeyedDigests => [
  createKeyedDigest(newest),
  ...before.map(createKeyedDigest),
]
