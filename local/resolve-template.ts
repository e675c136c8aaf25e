import * as v from 'valibot'
import { type Installation, pseudoParameters } from './installation.ts'
import { resolveIntrinsics } from './intrinsics.ts'
import { physicalNames } from './physical-names.ts'
import type { Resource } from './resources/resource.ts'
import type { Template } from './template.ts'

type Needs = {
  readonly installation: Installation
  /** Of which resources. */
  readonly types: readonly string[]
  /** What the stacks before this one export, by name. */
  readonly imports?: Readonly<Record<string, string>>
}

type Resolved = {
  readonly resources: Resource[]
  readonly outputs: Record<string, string>
  readonly exports: Record<string, string>
}

/**
 * The template's outputs, and its resources of the given types, as CloudFormation would have made them: named, and with their
 * properties resolved. A reference to something that the twin cannot name is an error, never a guess.
 */
export const resolveTemplate = (
  { Parameters, Resources, Outputs }: Template,
  { installation, types, imports = {} }: Needs,
): Resolved => {
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
    imported: (name: string) => {
      const value = imports[name]
      if (value === undefined) throw new Error(`No stack exports ${name}`)
      return value
    },
  }
  const resolve = <TSchema extends v.GenericSchema>(schema: TSchema, value: unknown) =>
    v.parse(schema, foundHere(resolveIntrinsics(value, names), installation))

  const resources = Object.entries(Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([logicalId, { Properties }]) => ({
      logicalId,
      ...named(logicalId),
      properties: resolve(v.record(v.string(), v.unknown()), Properties),
    }))
  const values = Object.entries(Outputs).map(([name, { Value, Export }]) => ({
    name,
    exported: Export?.Name,
    value: resolve(v.string(), Value),
  }))
  return {
    resources,
    outputs: Object.fromEntries(values.map(({ name, value }) => [name, value])),
    exports: Object.fromEntries(
      values.flatMap(({ exported, value }) => (exported === undefined ? [] : [[exported, value]])),
    ),
  }
}

/** A distribution's address, which DNS and TLS would lead to it, is the twin's own here. */
const foundHere = (value: unknown, { publicUrl }: Installation): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/https:\/\/[a-z0-9]+\.cloudfront\.net/g, publicUrl))
