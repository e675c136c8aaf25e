import type { Context } from 'hono'

/** The origin this API was asked at: a page of ours may post to it, and what leads back to it must be absolute in a feed. */
export const ownOrigin = (c: Context): string =>
  `${c.req.header('x-forwarded-proto')}://${c.req.header('host')}`
