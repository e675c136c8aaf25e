import type { SynthesizedStack } from './synthesize-stacks.ts'

export type Held = {
  /** As CloudFormation names it, such as `AWS::DynamoDB::Table`. */
  readonly type: string
  /** As AWS names it. */
  readonly name: string
}

export type Fate = {
  readonly stack: string
  readonly region?: string
  /** CloudFormation does not delete it: all of it stays as it is. */
  readonly isProtected: boolean
  /** What its deletion would take, of all that holds anything. */
  readonly goes: readonly Held[]
  /** What would stay when it is deleted. */
  readonly stays: readonly Held[]
}

/**
 * What becomes of a deployed stack, by its template: what is retained stays, and so do the logs of functions that name no log
 * group, since Lambda makes that by itself.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
 */
export const fateOfStack = (
  { name: stack, region, isProtected, template }: SynthesizedStack,
  /** The names of what was deployed, by logical id. */
  deployed: ReadonlyMap<string, string>,
): Fate => {
  const holding = Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    const name = deployed.get(logicalId)
    const { Type: type, DeletionPolicy: policy } = resource
    if (name === undefined) return []
    if (policy !== undefined) return [{ type, name, isKept: policy !== 'Delete' }]
    return type === 'AWS::Lambda::Function' && resource.Properties['LoggingConfig'] === undefined
      ? [{ type: 'AWS::Logs::LogGroup', name: `/aws/lambda/${name}`, isKept: true }]
      : []
  })
  const held = (isKept: boolean): Held[] =>
    holding.filter(one => one.isKept === isKept).map(({ type, name }) => ({ type, name }))
  return {
    stack,
    ...(region === undefined ? {} : { region }),
    isProtected,
    goes: held(false),
    stays: held(true),
  }
}
