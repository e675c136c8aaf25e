import { createHash } from 'node:crypto'
import type { CommentEvent } from './comment.ts'

/** An event as it is kept: whose it is, and the hash of the one before it. */
export type ChainedEvent = Omit<CommentEvent, 'reason'> & {
  site: string
  id: string
  reason?: string | undefined
  previous: string
}

/** Where a comment's chain begins: the submit, which is the comment itself, by what of it can never change. */
export const rootOf = (site: string, id: string): string => digest({ site, id })

/**
 * What the next event of the comment carries as `previous`. The order of the fields is part of the hash; one that is
 * absent leaves no trace, so that a field to come changes no hash of today.
 */
export const hashOf = ({ site, id, version, action, from, to, by, at, reason, previous }: ChainedEvent) =>
  digest({ site, id, version, action, from, to, by, at, reason, previous })

const digest = (facts: object): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('base64url')
