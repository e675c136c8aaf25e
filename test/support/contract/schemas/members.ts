import * as v from 'valibot'

/** Somebody of a site's staff: exactly these keys, and no address. */
export const Member = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.minLength(1)),
  role: v.picklist(['viewer', 'moderator', 'admin']),
  self: v.boolean(),
})

export const Members = v.strictObject({ members: v.array(Member) })
