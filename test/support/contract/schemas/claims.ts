import * as v from 'valibot'
import { Timestamp } from './timestamp.ts'

/** Who holds which comment, in the order asked; exactly these keys. */
export const Claims = v.strictObject({
  claims: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.uuid()),
      by: v.pipe(v.string(), v.minLength(1)),
      mine: v.boolean(),
      until: Timestamp,
    }),
  ),
})
