import * as v from 'valibot'
import { type Installation, pseudoParameters } from './installation.ts'
import { resolveIntrinsics } from './intrinsics.ts'
import { physicalNames } from './physical-names.ts'
import type { Resource } from './resources/resource.ts'
import type { Template } from './template.ts'

/**
 * The template's outputs, and its resources of the given types, as CloudFormation would have made them: named, and with their
 * properties resolved. A reference to something that the twin cannot name is an error, never a guess.
 */
export const resolveTemplate = (
  { Parameters, Resources, Outputs }: Template,
  installation: Installation,
  types: readonly string[],
): { resources: Resource[]; outputs: Record<string, string> } => {
  const parameters = pseudoParameters(installation)
  const named = (logicalId: string) => {
    const resource = Resources[logicalId]
    if (!resource) throw new Error(`The template has no ${logicalId}`)
    const { Type: type, Properties } = resource
    const properties = Object.fromEntries(
      Object.entries(Properties).filter(([, value]) => typeof value === 'string'),
    )
    return { type, ...physicalNames({ logicalId, type, properties }, installation) }
  }
  const names = {
    ref: (name: string) => parameters[name] ?? Parameters[name]?.Default ?? named(name).ref,
    attribute: (logicalId: string, attribute: string) => {
      const { type, attributes } = named(logicalId)
      const value = attributes[attribute]
      if (value === undefined)
        throw new Error(`The local twin cannot name ${type}.${attribute} (${logicalId})`)
      return value
    },
  }

  const resources = Object.entries(Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([logicalId, { Properties }]) => ({
      logicalId,
      ...named(logicalId),
      properties: v.parse(v.record(v.string(), v.unknown()), resolveIntrinsics(Properties, names)),
    }))
  const outputs = Object.entries(Outputs).map(([name, { Value }]) => [name, resolveIntrinsics(Value, names)])
  return { resources, outputs: v.parse(v.record(v.string(), v.string()), Object.fromEntries(outputs)) }
}
