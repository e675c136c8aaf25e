import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import type { Resources } from './operator.ts'
import { resourcesOf } from './resources-of.ts'

/** What a deployed stage is made of, from its stack's outputs, in the region of the operator's AWS settings. */
export const readOutputs = async (stage: string): Promise<{ region: string; resources: Resources }> => {
  const client = new CloudFormationClient({})
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: `taaliq-${stage}` }))
  const outputs = (Stacks?.at(0)?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])
  return { region: await client.config.region(), resources: resourcesOf(Object.fromEntries(outputs)) }
}
