import * as v from 'valibot'
import { ofType, type Resource } from './resource.ts'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
export const PolicyDocument = v.looseObject({ Statement: v.array(v.record(v.string(), v.unknown())) })

export type PolicyDocument = v.InferOutput<typeof PolicyDocument>

const Role = v.object({ Policies: v.optional(v.array(v.object({ PolicyDocument })), []) })
const Policy = v.object({ PolicyDocument, Roles: v.optional(v.array(v.string()), []) })

/** Every identity policy of a role: inline, attached, and customer managed. AWS's own managed ones are not known here. */
export const policiesOf = (resources: readonly Resource[], role: Resource): PolicyDocument[] => [
  ...v.parse(Role, role.properties).Policies.map(inline => inline.PolicyDocument),
  ...ofType(resources, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')
    .map(({ properties }) => v.parse(Policy, properties))
    .filter(({ Roles }) => Roles.includes(role.ref))
    .map(attached => attached.PolicyDocument),
]
