import type { PolicyDocument } from '../../resources/policies.ts'
import { AwsError } from '../http/aws-error.ts'
import type { Caller, FunctionCaller } from './caller.ts'
import { createContextClass } from './context-class.ts'
import type { Permission } from './permission.ts'
import { type Decision, simulate } from './simulate.ts'

/** Throws AWS's `AccessDeniedException` unless the caller's policies allow each of the permissions. */
export type Authorize = (caller: Caller, permissions: readonly Permission[]) => Promise<void>

/**
 * Decides as IAM does, by the policies of the template. A simulation takes about a millisecond, so decisions are kept
 * by caller, action, resource and class of context: https://github.com/cloud-copilot/iam-simulate
 * `resourcePolicyOf` gives the resource's own policy, without which a KMS key cannot be used at all.
 */
export const createAuthorizer = (
  resourcePolicyOf: (resource: string) => PolicyDocument | undefined,
): Authorize => {
  const decisions = new Map<string, Promise<Decision>>()
  const classes = new WeakMap<FunctionCaller, ReturnType<typeof createContextClass>>()

  const decide = (caller: FunctionCaller, permission: Permission): Promise<Decision> => {
    const classOf = classes.get(caller) ?? createContextClass(caller.policies)
    classes.set(caller, classOf)
    const question = `${caller.folder}\n${permission.action}\n${permission.resource}\n${classOf(permission.context)}`
    if (decisions.size > maximalDecisions) decisions.clear()
    const known = decisions.get(question)
    if (known) return known
    const decided = simulate(caller, permission, resourcePolicyOf(permission.resource))
    decisions.set(question, decided)
    return decided
  }

  return async (caller, permissions) => {
    if (caller.kind === 'operator') return
    for (const permission of permissions) {
      const decision = await decide(caller, permission)
      if (decision !== 'Allowed') throw accessDenied(caller, permission, decision)
    }
  }
}

const maximalDecisions = 20_000

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const accessDenied = (
  { arn }: FunctionCaller,
  { action, resource }: Permission,
  decision: Decision,
): AwsError => {
  const why =
    decision === 'ExplicitlyDenied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  return new AwsError(
    'AccessDeniedException',
    `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${why}`,
  )
}
