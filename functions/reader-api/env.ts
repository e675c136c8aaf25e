import * as v from 'valibot'
import { Runtime } from '../../shared/aws/runtime.ts'
import { BehindEdge } from '../../shared/http/behind-edge.ts'

export const Environment = v.object({
  ...Runtime.entries,
  ...BehindEdge.entries,
  COMMENTS_TABLE: v.string(),
  AUTHORS_TABLE: v.string(),
  EPHEMERA_TABLE: v.string(),
  /** ARN of the KMS key whose public half seals addresses. */
  SEALING_KEY: v.string(),
  /** ARN of the secret that names people: it never rotates and serves nothing else. */
  AUTHOR_SECRET: v.string(),
  /** How long what is published can be taken back before a commenter is told of it. */
  MAIL_DELAY_SECONDS: v.pipe(v.string(), v.toNumber()),
  /** ARN of the secret behind cursors, receipts and the digests of ephemeral keys. */
  SIGNING_SECRET: v.string(),
})
