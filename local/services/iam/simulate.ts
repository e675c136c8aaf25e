import { runSimulation } from '@cloud-copilot/iam-simulate'
import type { PolicyDocument } from '../../resources/policies.ts'
import { AwsError } from '../http/aws-error.ts'
import type { FunctionCaller } from './caller.ts'
import type { Permission } from './permission.ts'

export type Decision = 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied'

/** Evaluates one permission afresh; throws where a policy of the caller's is not valid. */
export const simulate = async (
  { arn, account, folder, policies }: FunctionCaller,
  { action, resource, context }: Permission,
  resourcePolicy: PolicyDocument | undefined,
): Promise<Decision> => {
  const result = await runSimulation(
    {
      request: {
        principal: arn,
        action,
        resource: { resource, accountId: account },
        contextVariables: { 'aws:SecureTransport': 'true', ...mutable(context) },
      },
      identityPolicies: policies.map((policy, index) => ({ name: `${folder}-${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(resourcePolicy && { resourcePolicy }),
    },
    {},
  )
  if (result.resultType === 'error' && result.errors.message === 'invalid.action') {
    throw new AwsError('UnknownOperationException', `IAM knows no action ${action}`)
  }
  if (result.resultType === 'error')
    throw new Error(`IAM cannot decide ${action}: ${JSON.stringify(result.errors)}`)
  return result.overallResult
}

const mutable = (context: Permission['context']): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(context).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  )
