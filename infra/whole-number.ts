import * as v from 'valibot'

/** A number of a stage's settings; the command line can only give it as digits. */
export const wholeNumber = (message: string, from: number, to: number) =>
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.digits(), v.toNumber())], message),
    v.integer(message),
    v.minValue(from, message),
    v.maxValue(to, message),
  )
