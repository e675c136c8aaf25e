import * as v from 'valibot'

/** Approved comments by thread. Entries, because `__proto__` is a thread like any other and a record drops it. */
export const ThreadCounts = v.strictObject({
  counts: v.pipe(
    v.custom<object>(value => typeof value === 'object' && value !== null && !Array.isArray(value)),
    v.transform(counts => Object.entries(counts)),
    v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))])),
  ),
})
