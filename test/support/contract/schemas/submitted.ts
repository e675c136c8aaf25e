import * as v from 'valibot'
import { Timestamp } from './timestamp.ts'

/** The answer to a submit, exactly these keys. */
export const Submitted = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  status: v.picklist(['pending', 'approved']),
  createdAt: Timestamp,
  receipt: v.pipe(v.string(), v.minLength(1)),
})
