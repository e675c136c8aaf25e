import { type DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { commentKey } from '../../../shared/store/keys.ts'
import { findTable } from './find-table.ts'

type Written = {
  readonly id: string
  readonly site?: string
  /** What makes it a strange one; `undefined` leaves an attribute out. */
  readonly but?: Readonly<Record<string, unknown>>
}

const Item = v.looseObject({ id: v.string(), site: v.string() })

/** Writes comments past every function, in one transaction: each stands in every index where `model` stands by now. */
export const writeComments = async (
  database: DynamoDBClient,
  model: string,
  comments: readonly Written[],
): Promise<void> => {
  const TableName = await findTable(database, 'comments')
  const found = await database.send(
    new GetItemCommand({ TableName, Key: marshall(commentKey(model)), ConsistentRead: true }),
  )
  const original = v.parse(Item, unmarshall(found.Item ?? {}))
  const puts = comments.map(({ id, site = original.site, but }) => {
    const item = { ...movedTo(original, { id, site }), ...but }
    return { Put: { TableName, Item: marshall(item, { removeUndefinedValues: true }) } }
  })
  await database.send(new TransactWriteItemsCommand({ TransactItems: puts }))
}

/** Keys of items and of indexes name the id or the site between `#`. */
const movedTo = (original: v.InferOutput<typeof Item>, { id, site }: { id: string; site: string }) => {
  const renamed = (value: unknown) =>
    typeof value === 'string'
      ? value
          .split('#')
          .map(part => (part === original.id ? id : part === original.site ? site : part))
          .join('#')
      : value
  return Object.fromEntries(Object.entries(original).map(([name, value]) => [name, renamed(value)]))
}
