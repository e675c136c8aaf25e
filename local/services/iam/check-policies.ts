import type { FunctionCaller } from './caller.ts'
import { simulate } from './simulate.ts'

/** Throws where IAM would not take a policy of the caller's: told at the start, not at the first call. */
export const checkPolicies = async (caller: FunctionCaller): Promise<void> => {
  const anything = {
    action: 'dynamodb:GetItem',
    resource: 'arn:aws:dynamodb:eu-central-1:000000000000:table/any',
    context: {},
  }
  await simulate(caller, anything, undefined)
}
