import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import * as v from 'valibot'
import type { Resources } from './operator.ts'

const Outputs = v.object({
  CommentsTable: v.string(),
  AuthorsTable: v.string(),
  SealingKeyArn: v.string(),
  AuthorSecretArn: v.string(),
  UserPoolId: v.string(),
})

/** What a deployed stage is made of, from its stack's outputs, in the region of the operator's AWS settings. */
export const readOutputs = async (stage: string): Promise<{ region: string; resources: Resources }> => {
  const client = new CloudFormationClient({})
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: `taaliq-${stage}` }))
  const outputs = Object.fromEntries(
    (Stacks?.at(0)?.Outputs ?? []).map(each => [each.OutputKey, each.OutputValue]),
  )
  const { CommentsTable, AuthorsTable, SealingKeyArn, AuthorSecretArn, UserPoolId } = v.parse(Outputs, outputs)
  return {
    region: await client.config.region(),
    resources: {
      commentsTable: CommentsTable,
      authorsTable: AuthorsTable,
      sealingKey: SealingKeyArn,
      authorSecret: AuthorSecretArn,
      userPoolId: UserPoolId,
    },
  }
}
