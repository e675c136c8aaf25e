import * as v from 'valibot'
import { roles } from '../domain/member.ts'
import { sent } from './sent.ts'

/** The directory's own random id of a person: nothing computed from an address. */
export const MemberId = v.pipe(v.string(), v.regex(/^[\w\-]{1,128}$/v))

/** Somebody of a site's staff, as administrators see them. */
export const Member = v.object({
  id: v.string(),
  name: v.string(),
  role: v.picklist(roles),
  /** Whether it is who asks. */
  self: v.boolean(),
  /** Only where mails do not arrive: since when none is sent to them, until they are invited anew. */
  mailBouncedAt: v.exactOptional(v.string()),
})

export const Members = v.object({ members: v.array(Member) })

export const RoleRequest = v.object({ role: sent(v.picklist(roles, 'invalid')) })
