import { etag, RETAINED_304_HEADERS } from 'hono/etag'

/** A strong `ETag`, and 304 for who has it: a script of another origin must be allowed to read that answer too. */
export const conditional = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
})
