import type { NamedResource, PhysicalNames } from '../physical-names.ts'

/** A resource of the template with every intrinsic function worked out. */
export type Resource = NamedResource & PhysicalNames

/** The resources of some types, in the template's order. */
export const ofType = (resources: readonly Resource[], ...types: readonly string[]): Resource[] =>
  resources.filter(({ type }) => types.includes(type))

export const attributeOf = ({ logicalId, attributes }: Resource, name: string): string => {
  const value = attributes[name]
  if (value === undefined) throw new Error(`${logicalId} has no attribute ${name}`)
  return value
}

export const arnOf = (resource: Resource): string => attributeOf(resource, 'Arn')
