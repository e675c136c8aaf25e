import * as v from 'valibot'
import { Runtime } from '../../shared/aws/runtime.ts'

export const Environment = v.object({
  ...Runtime.entries,
  COMMENTS_TABLE: v.string(),
  AUTHORS_TABLE: v.string(),
  EPHEMERA_TABLE: v.string(),
  /** ARN of the KMS key that opens addresses. */
  SEALING_KEY: v.string(),
  /** ARN of the secret that signs the links in mails to moderators. */
  DECISION_LINK_SECRET: v.string(),
  /** ARN of the secret that signs the links by which commenters say which mails they want. */
  SUBSCRIPTION_LINK_SECRET: v.string(),
  CONSOLE_URL: v.string(),
  /** What stands before the token of a commenter's link. */
  SUBSCRIPTIONS_URL: v.string(),
  MAIL_FROM: v.string(),
  CONFIGURATION_SET: v.string(),
})
