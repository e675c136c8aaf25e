import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

const page = 'text/html'
const document = 'application/problem+json'

/**
 * Whether a page is wanted, and no document: browsers say so wherever a person goes with them, also by a form (Fetch, 4.1,
 * «Accept»; RFC 9110 12.5.1), scripts unless told to do not. Not for a `GET` that is cached: caches do not ask.
 */
export const wantsPage = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: [document, page], default: document }) === page
