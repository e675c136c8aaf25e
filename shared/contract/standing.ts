import * as v from 'valibot'
import { statuses } from '../domain/decision.ts'

/** Where a comment stands, for who is late to decide. Apart from what is sent: the console carries no more of this than it reads. */
export const Standing = v.object({
  status: v.picklist(statuses),
  version: v.number(),
  by: v.string(),
  at: v.string(),
})
