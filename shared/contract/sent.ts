import * as v from 'valibot'

/** A field that must be there: `required` where it is missing or null, else what its own schema says. */
export const sent = <TOutput>(schema: v.GenericSchema<unknown, TOutput>): v.GenericSchema<unknown, TOutput> =>
  v.pipe(
    v.optional(v.unknown(), null),
    v.check(value => value !== null, 'required'),
    schema,
  )
