import { randomBytes, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'

// The twin is shared by every test file and keeps what it is told, so values must be new in every run.

export const uniqueWord = () => randomBytes(6).toString('hex')

/** For one attempt to write, the same on each retry. */
export const uniqueKey = () => `key-${uniqueWord()}`

export const uniqueThread = () => `contract-${randomUUID()}`

export const uniqueEmail = () => `reader-${uniqueWord()}@${uniqueWord()}.example`

/** What might be a comment's id, but is none's. */
export const uniqueCommentId = () => v7()

/** A loopback address nobody else sends from: 127.1.0.1 to 127.254.255.254. */
export const uniqueClientAddress = () => {
  const [second = 0, third = 0, fourth = 0] = randomBytes(3)
  return `127.${1 + (second % 254)}.${third}.${1 + (fourth % 254)}`
}
