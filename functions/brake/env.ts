import * as v from 'valibot'
import { Runtime } from '../../shared/aws/runtime.ts'

export const Environment = v.object({
  ...Runtime.entries,
  COMMENTS_TABLE: v.string(),
})
