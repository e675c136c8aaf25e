import {
  CloudFormationClient,
  CloudFormationServiceException,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation'

/** What AWS calls the resources of a deployed stack, by their logical ids; nothing where the stack is not there. */
export const readDeployedNames = async (
  stack: string,
  region?: string,
): Promise<ReadonlyMap<string, string> | undefined> => {
  const client = new CloudFormationClient(region === undefined ? {} : { region })
  const names = new Map<string, string>()
  try {
    for await (const page of paginateListStackResources({ client }, { StackName: stack })) {
      for (const { LogicalResourceId: id, PhysicalResourceId: name } of page.StackResourceSummaries ?? []) {
        if (id !== undefined && name !== undefined) names.set(id, name)
      }
    }
    return names
  } catch (error) {
    if (error instanceof CloudFormationServiceException && error.name === 'ValidationError') return undefined
    throw error
  }
}
