import { type AttributeValue, BatchWriteItemCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import { inBatches } from '../contract/in-batches.ts'
import type { CommentsTable } from './open-comments-table.ts'

type Item = Record<string, AttributeValue>

/**
 * Writes thousands of items in seconds. The stream is off meanwhile: the local database takes the longer for a streamed
 * write the more of them it has kept, and nobody need be told of these.
 */
export const writeItems = async (table: CommentsTable, items: readonly Item[]): Promise<void> => {
  const { client, name: TableName } = table
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification: { StreamEnabled: false } }))
  await inBatches(chunks(items), 4, chunk => writeChunk(table, chunk))
  await client.send(
    new UpdateTableCommand({
      TableName,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  )
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const mostItems = 25

const chunks = (items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / mostItems) }, (_, index) =>
    items.slice(index * mostItems, (index + 1) * mostItems),
  )

const writeChunk = async ({ client, name }: CommentsTable, items: readonly Item[]): Promise<void> => {
  const { UnprocessedItems = {} } = await client.send(
    new BatchWriteItemCommand({ RequestItems: { [name]: items.map(Item => ({ PutRequest: { Item } })) } }),
  )
  const left = UnprocessedItems[name]?.length ?? 0
  if (left > 0) throw new Error(`the database left ${left} items unwritten`)
}
