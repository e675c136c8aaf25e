import * as v from 'valibot'
import type { Table } from '../../resources/tables.ts'
import { AwsError } from '../http/aws-error.ts'
import type { Permission } from '../iam/permission.ts'
import { BatchGetInput, BatchWriteInput, StreamInput, Touch, TransactInput } from './database-input.ts'
import { leadingKeys } from './leading-keys.ts'
import { requestContext } from './request-context.ts'

/** A table as far as authorisation needs it. */
export type TableKeys = Pick<Table, 'name' | 'arn' | 'partitionKey' | 'indexes'>

/**
 * What a DynamoDB call asks of IAM. A transaction is no action of its own: each of its items asks for its own; a batch
 * is one, with the keys of all its items.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
export const createPermissionsFor = (tables: readonly TableKeys[], arnPrefix: string) => {
  const permit = (action: string, touch: Touch, enclosingOperation?: string): Permission => {
    const table = tables.find(({ name, arn }) => name === touch.TableName || arn === touch.TableName)
    const tableArn = table?.arn ?? `${arnPrefix}table/${touch.TableName ?? '*'}`
    const keyed = touch.IndexName ? table?.indexes.find(({ name }) => name === touch.IndexName) : table
    const partitionKey = keyed?.partitionKey
    const keys = partitionKey ? leadingKeys(touch, partitionKey) : []
    if (needKey.has(action) && table && keys.length === 0)
      throw new AwsError('ValidationException', 'The key is missing')
    return {
      action: `dynamodb:${action}`,
      resource: touch.IndexName ? `${tableArn}/index/${touch.IndexName}` : tableArn,
      context: {
        ...(keys.length > 0 && { 'dynamodb:LeadingKeys': keys }),
        ...requestContext(action, touch),
        ...(enclosingOperation && { 'dynamodb:EnclosingOperation': enclosingOperation }),
      },
    }
  }

  const ofEachItem = (operation: string, input: unknown): Permission[] =>
    parse(TransactInput, input).TransactItems.flatMap(item =>
      Object.entries(item).map(([verb, touch]) => permit(actionOf(verb), touch, operation)),
    )

  const ofEachKey = (action: string, input: unknown): Permission[] =>
    Object.entries(parse(BatchGetInput, input).RequestItems).flatMap(([TableName, { Keys, ...read }]) =>
      Keys.map(Key => permit(action, { ...read, TableName, Key })),
    )

  const ofEachWrite = (action: string, input: unknown): Permission[] =>
    Object.entries(parse(BatchWriteInput, input).RequestItems).flatMap(([TableName, writes]) =>
      writes.flatMap(Object.values<Touch>).map(touch => permit(action, { ...touch, TableName })),
    )

  return (operation: string, input: unknown): Permission[] => {
    switch (operation) {
      case 'TransactWriteItems':
      case 'TransactGetItems':
        return ofEachItem(operation, input)
      case 'BatchGetItem':
        return ofEachKey(operation, input)
      case 'BatchWriteItem':
        return ofEachWrite(operation, input)
      case 'DescribeStream':
      case 'GetShardIterator':
      case 'GetRecords':
        return [{ action: `dynamodb:${operation}`, resource: streamOf(input), context: {} }]
      default:
        return [permit(operation, parse(Touch, input))]
    }
  }
}

/** Without its key such a call would pass a `ForAllValues` condition; AWS refuses it as well. */
const needKey = new Set([
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'ConditionCheckItem',
  'Query',
  'BatchGetItem',
  'BatchWriteItem',
])

const actions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

const actionOf = (verb: string): string => {
  const action = actions[verb]
  if (!action) throw new AwsError('ValidationException', `There is no ${verb} in a transaction`)
  return action
}

const streamOf = (input: unknown): string => {
  const { StreamArn, ShardIterator } = parse(StreamInput, input)
  return StreamArn ?? ShardIterator?.split('|')[0] ?? '*'
}

const parse = <const Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> => {
  const parsed = v.safeParse(schema, input)
  if (!parsed.success)
    throw new AwsError('SerializationException', 'The input does not have the shape of this operation')
  return parsed.output
}
