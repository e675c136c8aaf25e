import * as v from 'valibot'
import type { Resources } from './operator.ts'

const Outputs = v.object({
  CommentsTable: v.string(),
  AuthorsTable: v.string(),
  SealingKey: v.string(),
  AuthorSecret: v.string(),
  UserPoolId: v.string(),
  MailFrom: v.string(),
})

/** What an operator works on, from the outputs of a deployed stack. */
export const resourcesOf = (outputs: unknown): Resources => {
  const { CommentsTable, AuthorsTable, SealingKey, AuthorSecret, UserPoolId, MailFrom } = v.parse(
    Outputs,
    outputs,
  )
  return {
    commentsTable: CommentsTable,
    authorsTable: AuthorsTable,
    sealingKey: SealingKey,
    authorSecret: AuthorSecret,
    userPoolId: UserPoolId,
    mailFrom: MailFrom,
  }
}
