import * as v from 'valibot'
import { functionsOf } from './functions-of.ts'
import type { Synthesized } from './synthesized.ts'

const listOf = <const TSchema extends v.GenericSchema>(schema: TSchema) =>
  v.pipe(
    v.union([v.array(schema), schema]),
    v.transform((given): v.InferOutput<TSchema>[] => (Array.isArray(given) ? given : [given])),
  )

const Statement = v.strictObject({
  Effect: v.string(),
  Action: listOf(v.string()),
  Resource: listOf(v.unknown()),
  Condition: v.optional(v.unknown()),
})

const Policy = v.strictObject({
  PolicyName: v.string(),
  PolicyDocument: v.object({ Statement: v.array(Statement) }),
  Roles: v.array(v.object({ Ref: v.string() })),
})

export type Grant = { actions: string[]; on: string[]; if?: unknown }

/** Everything the function's role may do, as the template's policies have it. */
export const grantsOf = (stack: Synthesized, name: string): Grant[] => {
  const role = functionsOf(stack).find(fn => fn.name === name)?.role
  return stack
    .ofType('AWS::IAM::Policy')
    .map(({ Properties }) => v.parse(Policy, Properties))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .map(({ Effect, Action, Resource, Condition }) => ({
      ...(Effect === 'Allow' ? {} : { effect: Effect }),
      actions: Action,
      on: Resource.map(spell),
      ...(Condition === undefined ? {} : { if: Condition }),
    }))
}

const Intrinsic = v.union([
  v.string(),
  v.pipe(
    v.object({ Ref: v.string() }),
    v.transform(({ Ref }) => shortName(Ref)),
  ),
  v.pipe(
    v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.string()]) }),
    v.transform(
      ({ 'Fn::GetAtt': [id, attribute] }) => `${shortName(id)}${attribute === 'Arn' ? '' : `.${attribute}`}`,
    ),
  ),
])

/** A resource of a policy in words: logical ids without their hash, an ARN of the account without its beginning. */
const spell = (resource: unknown): string => {
  const joined = v.safeParse(v.object({ 'Fn::Join': v.tuple([v.literal(''), v.array(Intrinsic)]) }), resource)
  const text = joined.success ? joined.output['Fn::Join'][1].join('') : v.parse(Intrinsic, resource)
  return text.replace(/^arn:AWS::Partition:(\w+):AWS::Region:AWS::AccountId:/, '$1:')
}

const shortName = (id: string): string => id.replace(/[0-9A-F]{8}$/, '')
