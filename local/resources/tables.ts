import * as v from 'valibot'
import { arnOf, attributeOf, ofType, type Resource } from './resource.ts'

export type Key = { readonly partitionKey: string; readonly sortKey?: string }

export type Index = Key & {
  readonly name: string
  readonly projection: { readonly kind: ProjectionKind; readonly attributes: readonly string[] }
}

export type Table = Key & {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  readonly streamArn: string | undefined
  readonly streamView: StreamView | undefined
  readonly indexes: readonly Index[]
  /** The type of each key attribute, of the table and of its indexes. */
  readonly keyTypes: Readonly<Record<string, KeyType>>
  /** The attribute that holds an item's expiry in epoch seconds. */
  readonly expiryAttribute: string | undefined
}

const KeyType = v.picklist(['S', 'N', 'B'])
type KeyType = v.InferOutput<typeof KeyType>
const ProjectionKind = v.picklist(['ALL', 'KEYS_ONLY', 'INCLUDE'])
type ProjectionKind = v.InferOutput<typeof ProjectionKind>
const StreamView = v.picklist(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'])
type StreamView = v.InferOutput<typeof StreamView>

const KeySchema = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }))

/** The part that `AWS::DynamoDB::Table` and `AWS::DynamoDB::GlobalTable` have in common. */
const Properties = v.object({
  KeySchema,
  AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: KeyType })),
  GlobalSecondaryIndexes: v.optional(
    v.array(
      v.object({
        IndexName: v.string(),
        KeySchema,
        Projection: v.object({
          ProjectionType: v.optional(ProjectionKind, 'ALL'),
          NonKeyAttributes: v.optional(v.array(v.string()), []),
        }),
      }),
    ),
    [],
  ),
  StreamSpecification: v.optional(v.object({ StreamViewType: StreamView })),
  TimeToLiveSpecification: v.optional(v.object({ AttributeName: v.string(), Enabled: v.boolean() })),
})

export const readTables = (resources: readonly Resource[]): Table[] =>
  ofType(resources, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(resource => {
    const properties = v.parse(Properties, resource.properties)
    const { StreamSpecification: stream, TimeToLiveSpecification: expiry } = properties
    return {
      logicalId: resource.logicalId,
      name: resource.ref,
      arn: arnOf(resource),
      streamArn: stream && attributeOf(resource, 'StreamArn'),
      streamView: stream?.StreamViewType,
      ...keyOf(properties.KeySchema),
      indexes: properties.GlobalSecondaryIndexes.map(index => ({
        name: index.IndexName,
        ...keyOf(index.KeySchema),
        projection: { kind: index.Projection.ProjectionType, attributes: index.Projection.NonKeyAttributes },
      })),
      keyTypes: Object.fromEntries(
        properties.AttributeDefinitions.map(({ AttributeName, AttributeType }) => [
          AttributeName,
          AttributeType,
        ]),
      ),
      expiryAttribute: expiry?.Enabled ? expiry.AttributeName : undefined,
    }
  })

const keyOf = (schema: v.InferOutput<typeof KeySchema>): Key => {
  const named = (kind: 'HASH' | 'RANGE') => schema.find(({ KeyType }) => KeyType === kind)?.AttributeName
  const sortKey = named('RANGE')
  return { partitionKey: v.parse(v.string(), named('HASH')), ...(sortKey !== undefined && { sortKey }) }
}
