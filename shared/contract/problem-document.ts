import * as v from 'valibot'
import { fieldCodes } from '../domain/problem.ts'
import { SiteSettings } from './site-settings.ts'
import { Standing } from './standing.ts'

/** RFC 9457, with our `code`, the request's id, and every field error at once. Never echoes the input. */
export const ProblemDocument = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  requestId: v.string(),
  errors: v.exactOptional(
    v.array(v.object({ field: v.string(), code: v.picklist(fieldCodes), message: v.string() })),
  ),
  current: v.exactOptional(Standing),
  /** The settings that stand. */
  settings: v.exactOptional(SiteSettings),
})
