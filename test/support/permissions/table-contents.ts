import {
  type AttributeValue,
  type DynamoDBClient,
  ScanCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Table } from '../../../local/resources/tables.ts'

type Item = Record<string, AttributeValue>

/** A table as a whole: what is in it, and what it takes to leave only some items there. */
export const tableContents = (database: DynamoDBClient, table: Table) => {
  const { name: TableName, partitionKey, sortKey } = table
  const keyNames = sortKey === undefined ? [partitionKey] : [partitionKey, sortKey]
  const keyOf = (item: Item): Item =>
    Object.fromEntries(keyNames.flatMap(name => (item[name] ? [[name, item[name]]] : [])))

  const read = async (): Promise<Item[]> =>
    (await database.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? []

  const writesToKeep = async (items: readonly Readonly<Record<string, unknown>>[]) => {
    const kept = items.map(item => marshall(item))
    const keptKeys = new Set(kept.map(item => JSON.stringify(keyOf(item))))
    const strangers = (await read()).map(keyOf).filter(key => !keptKeys.has(JSON.stringify(key)))
    return [
      ...kept.map((Item): TransactWriteItem => ({ Put: { TableName, Item } })),
      ...strangers.map((Key): TransactWriteItem => ({ Delete: { TableName, Key } })),
    ]
  }

  return { read, writesToKeep }
}
