import type { Context } from 'hono'

/**
 * Our own origin, as `asViewerAsked` names it, whatever the viewer wrote: a page of ours may post to it, and what leads back
 * to it must be absolute in a feed.
 */
export const ownOrigin = (c: Context): string =>
  `${c.req.header('x-forwarded-proto')}://${c.req.header('host')}`
