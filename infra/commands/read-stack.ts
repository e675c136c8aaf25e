import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'

/** What a deployed stage says of itself: its stack's outputs, in the region of the operator's AWS settings. */
export const readStack = async (
  stage: string,
): Promise<{ region: string; outputs: Readonly<Record<string, string | undefined>> }> => {
  const client = new CloudFormationClient({})
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: `taaliq-${stage}` }))
  const outputs = (Stacks?.at(0)?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [
    OutputKey,
    OutputValue,
  ])
  return { region: await client.config.region(), outputs: Object.fromEntries(outputs) }
}
