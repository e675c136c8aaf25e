import * as v from 'valibot'

/** The version of a comment that was read: who changes a comment names the one they saw. */
export const Version = v.pipe(
  v.optional(v.unknown(), null),
  v.check(value => value !== null, 'required'),
  v.number('invalid'),
  v.safeInteger('invalid'),
  v.minValue(1, 'invalid'),
)
