import * as v from 'valibot'
import type { Synthesized } from './synthesized.ts'

const Attribute = v.pipe(
  v.object({ 'Fn::GetAtt': v.tuple([v.string(), v.literal('Arn')]) }),
  v.transform(({ 'Fn::GetAtt': [id] }) => id),
)
const Ref = v.pipe(
  v.object({ Ref: v.string() }),
  v.transform(reference => reference.Ref),
)

const Properties = v.looseObject({
  Role: Attribute,
  LoggingConfig: v.object({ LogFormat: v.string(), LogGroup: Ref }),
  Environment: v.object({
    Variables: v.objectWithRest({ POWERTOOLS_SERVICE_NAME: v.string() }, v.unknown()),
  }),
})

/** The functions of a template by the name of their folder, with the logical ids of their role and log group. */
export const functionsOf = (stack: Synthesized) =>
  stack.ofType('AWS::Lambda::Function').map(({ id, Properties: given }) => {
    const { Role, LoggingConfig, Environment, ...properties } = v.parse(Properties, given)
    return {
      id,
      name: Environment.Variables.POWERTOOLS_SERVICE_NAME,
      variables: Environment.Variables,
      role: Role,
      logGroup: LoggingConfig.LogGroup,
      properties,
    }
  })
