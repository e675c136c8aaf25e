import * as v from 'valibot'

/** A client's name for one attempt to write, the same on each retry: 8-128 printable ASCII characters. */
export const RequiredIdempotencyKey = v.pipe(v.string('required'), v.regex(/^[\x20-\x7e]{8,128}$/))

export const IdempotencyKey = v.optional(RequiredIdempotencyKey)
