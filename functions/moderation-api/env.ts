import * as v from 'valibot'
import { Runtime } from '../../shared/aws/runtime.ts'
import { BehindEdge } from '../../shared/http/behind-edge.ts'

export const Environment = v.object({
  ...Runtime.entries,
  ...BehindEdge.entries,
  COMMENTS_TABLE: v.string(),
  EPHEMERA_TABLE: v.string(),
  /** ARN of the secret that signs cursors. */
  SIGNING_SECRET: v.string(),
  /** ARN of the secret that signs the links in mails to moderators. */
  DECISION_LINK_SECRET: v.string(),
  /** How long a decision can be taken back before a commenter is told of it. */
  MAIL_DELAY_SECONDS: v.pipe(v.string(), v.toNumber()),
  /** The issuer of access tokens: the user pool's provider URL. */
  ISSUER: v.string(),
  CLIENT_ID: v.string(),
})
