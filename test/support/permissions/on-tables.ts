import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetItemsCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Attempt } from './hands.ts'
import type { Key } from './kept-items.ts'
import type { Resources, TableName } from './resources.ts'

/** Attempts on the three tables. What they write is a mark, so that it shows. */

export const get =
  (table: TableName, key: Key, asked: Partial<GetItemCommandInput> = {}): Attempt =>
  ({ database, resources }) =>
    database.send(new GetItemCommand({ TableName: resources.tables[table], Key: marshall(key), ...asked }))

export const getInBatch =
  (table: TableName, ...keys: Key[]): Attempt =>
  ({ database, resources }) =>
    database.send(
      new BatchGetItemCommand({
        RequestItems: { [resources.tables[table]]: { Keys: keys.map(key => marshall(key)) } },
      }),
    )

export const getInTransaction =
  (table: TableName, key: Key): Attempt =>
  ({ database, resources }) =>
    database.send(
      new TransactGetItemsCommand({
        TransactItems: [{ Get: { TableName: resources.tables[table], Key: marshall(key) } }],
      }),
    )

/** Everything in one partition of an index, or of the table itself. */
export const query =
  (name: string, partition: string, asked: Partial<QueryCommandInput> = {}): Attempt =>
  ({ database, resources }) =>
    database.send(
      new QueryCommand({
        TableName: resources.tables.comments,
        KeyConditionExpression: `${name === 'table' ? 'pk' : `${name}Pk`} = :partition`,
        ExpressionAttributeValues: marshall({ ':partition': partition }),
        ...(name !== 'table' && { IndexName: name }),
        ...asked,
      }),
    )

export const scan =
  (table: TableName, index?: string): Attempt =>
  ({ database, resources }) =>
    database.send(new ScanCommand({ TableName: resources.tables[table], IndexName: index }))

export const put =
  (table: TableName, key: Key, asked: Partial<PutItemCommandInput> = {}): Attempt =>
  ({ database, resources }) =>
    database.send(
      new PutItemCommand({
        TableName: resources.tables[table],
        Item: marshall({ ...key, marked: true }),
        ...asked,
      }),
    )

export const update =
  (table: TableName, key: Key, asked: Partial<UpdateItemCommandInput> = {}): Attempt =>
  ({ database, resources }) =>
    database.send(new UpdateItemCommand({ ...marking(resources, table, key), ...asked }))

/** What an update asks that changes one attribute. */
export const setting = (name: string) => ({
  UpdateExpression: 'SET #name = :value',
  ExpressionAttributeNames: { '#name': name },
  ExpressionAttributeValues: marshall({ ':value': 'x' }),
})

export const remove =
  (table: TableName, key: Key): Attempt =>
  ({ database, resources }) =>
    database.send(new DeleteItemCommand({ TableName: resources.tables[table], Key: marshall(key) }))

export const putInBatch =
  (table: TableName, key: Key): Attempt =>
  ({ database, resources }) =>
    database.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [resources.tables[table]]: [{ PutRequest: { Item: marshall({ ...key, marked: true }) } }],
        },
      }),
    )

export const transact =
  (...writes: ((resources: Resources) => TransactWriteItem)[]): Attempt =>
  ({ database, resources }) =>
    database.send(new TransactWriteItemsCommand({ TransactItems: writes.map(write => write(resources)) }))

export const putting =
  (table: TableName, key: Key, asked: Partial<NonNullable<TransactWriteItem['Put']>> = {}) =>
  ({ tables }: Resources): TransactWriteItem => ({
    Put: { TableName: tables[table], Item: marshall({ ...key, marked: true }), ...asked },
  })

export const updating =
  (table: TableName, key: Key, asked: Partial<UpdateItemCommandInput> = {}) =>
  (resources: Resources): TransactWriteItem => ({ Update: { ...marking(resources, table, key), ...asked } })

export const removing =
  (table: TableName, key: Key) =>
  ({ tables }: Resources): TransactWriteItem => ({
    Delete: { TableName: tables[table], Key: marshall(key) },
  })

export const checking =
  (table: TableName, key: Key) =>
  ({ tables }: Resources): TransactWriteItem => ({
    ConditionCheck: {
      TableName: tables[table],
      Key: marshall(key),
      ConditionExpression: 'attribute_not_exists(marked)',
    },
  })

/** PartiQL. */
export const selectAll =
  (table: TableName): Attempt =>
  ({ database, resources }) =>
    database.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${resources.tables[table]}"` }))

const marking = ({ tables }: Resources, table: TableName, key: Key) => ({
  TableName: tables[table],
  Key: marshall(key),
  UpdateExpression: 'SET marked = :true',
  ExpressionAttributeValues: marshall({ ':true': true }),
})
