import * as v from 'valibot'
import { Runtime } from '../../shared/aws/runtime.ts'
import { BehindEdge } from '../../shared/http/behind-edge.ts'

export const Environment = v.object({
  ...Runtime.entries,
  ...BehindEdge.entries,
  COMMENTS_TABLE: v.string(),
  AUTHORS_TABLE: v.string(),
  /** ARN of the secret that signs the links by which commenters say which mails they want. */
  SUBSCRIPTION_LINK_SECRET: v.string(),
})
