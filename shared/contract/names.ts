import * as v from 'valibot'

/** A site's name in addresses: a slug. */
export const SiteName = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))

/**
 * A thread's name: the publisher's stable id of an article, 1-200 code points of any script.
 * `/ ? # % \` cannot be told from the path once a gateway has decoded it.
 */
export const ThreadName = v.pipe(
  v.string(),
  v.transform(name => name.normalize('NFC')),
  v.regex(/^[\p{L}\p{M}\p{N}._~:@-]{1,200}$/u),
)

/** A comment's id: UUIDv7 (RFC 9562), so that ids sort by time. */
export const CommentId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
