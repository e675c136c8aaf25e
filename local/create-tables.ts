import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import type { Key, Table } from './resources/tables.ts'

/** Creates the template's tables with their indexes, stream and expiry; those that are there already stay. */
export const createTables = async (database: DynamoDBClient, tables: readonly Table[]): Promise<void> => {
  await Promise.all(tables.map(table => createTable(database, table)))
}

const createTable = async (database: DynamoDBClient, table: Table): Promise<void> => {
  try {
    await database.send(new CreateTableCommand(definitionOf(table)))
  } catch (error) {
    if (error instanceof ResourceInUseException) return
    throw error
  }
  if (table.expiryAttribute === undefined) return
  const TimeToLiveSpecification = { AttributeName: table.expiryAttribute, Enabled: true }
  await database.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }))
}

const definitionOf = (table: Table): CreateTableCommandInput => ({
  TableName: table.name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(table),
  AttributeDefinitions: Object.entries(table.keyTypes).map(([AttributeName, AttributeType]) => ({
    AttributeName,
    AttributeType,
  })),
  ...(table.indexes.length > 0 && {
    GlobalSecondaryIndexes: table.indexes.map(index => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: {
        ProjectionType: index.projection.kind,
        ...(index.projection.kind === 'INCLUDE' && { NonKeyAttributes: [...index.projection.attributes] }),
      },
    })),
  }),
  ...(table.streamView && {
    StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamView },
  }),
})

const keySchema = ({ partitionKey, sortKey }: Key) => [
  { AttributeName: partitionKey, KeyType: 'HASH' } as const,
  ...(sortKey === undefined ? [] : [{ AttributeName: sortKey, KeyType: 'RANGE' } as const]),
]
