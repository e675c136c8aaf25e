import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

const page = 'text/html'
const document = 'application/problem+json'

/**
 * Whether a page is wanted, and no document: browsers say so wherever a person goes with them, also by a form (Fetch, 4,
 * `Accept` by destination; RFC 9110 12.5.1), scripts only if they are told to. Not for a `GET` that is cached: caches do not ask.
 */
export const wantsPage = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: [document, page], default: document }) === page
