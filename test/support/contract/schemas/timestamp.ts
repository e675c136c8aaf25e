import * as v from 'valibot'

/** An instant as ISO 8601 in UTC. */
export const Timestamp = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'))
