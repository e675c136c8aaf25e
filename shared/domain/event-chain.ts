import { createHash } from 'node:crypto'
import type { CommentEvent } from './comment.ts'
import type { SiteEvent } from './site-event.ts'

/** An event as it is kept: whose it is, and the hash of the one before it. */
export type ChainedEvent = Omit<CommentEvent, 'reason' | 'before' | 'until'> & {
  site: string
  id: string
  reason?: string | undefined
  /** In the clear, as events of edits once had them. */
  before?: string | undefined
  /** The words that an edit replaced, under a key that only the comment holds. */
  sealedBefore?: string | undefined
  until?: string | undefined
  previous: string
}

/** Of a site itself: a chain of its own. */
export type ChainedSiteEvent = SiteEvent & { site: string; previous: string }

/**
 * Where a comment's chain begins: the submit, which is the comment itself, by what of it can never change. A site's own
 * begins at its name.
 */
export const rootOf = (site: string, id?: string): string => digest(JSON.stringify({ site, id }))

/** What moderators did about a comment's author is a chain of its own: it raises no version of the comment. */
export const aboutAuthorOf = (id: string): string => `author of ${id}`

/**
 * What the next event of the comment carries as `previous`. The order of the fields is part of the hash; one that is
 * absent leaves no trace, so that a field to come changes no hash of today.
 */
export const hashOf = (event: ChainedEvent | ChainedSiteEvent): string =>
  digest(JSON.stringify(event, hashed))

/** In the order in which they are hashed. */
const hashed = [
  'site',
  'id',
  'version',
  'action',
  'from',
  'to',
  'by',
  'at',
  'reason',
  'before',
  'sealedBefore',
  'until',
  'subject',
  'previous',
] satisfies (keyof ChainedEvent | keyof ChainedSiteEvent)[]

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')
