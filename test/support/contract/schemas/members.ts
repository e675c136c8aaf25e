import * as v from 'valibot'
import { Timestamp } from './timestamp.ts'

/** Somebody of a site's staff: exactly these keys, and no address. */
export const Member = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.minLength(1)),
  role: v.picklist(['viewer', 'moderator', 'admin']),
  self: v.boolean(),
  mailBouncedAt: v.exactOptional(Timestamp),
})

export const Members = v.strictObject({ members: v.array(Member) })
