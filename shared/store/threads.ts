import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Threads } from '../domain/ports.ts'
import type { Thread } from '../domain/site.ts'
import { threadKey } from './keys.ts'
import { readMany } from './read-many.ts'

const ThreadItem = v.object({
  approvedCount: v.optional(v.number(), 0),
  closed: v.exactOptional(v.boolean()),
  openedAt: v.exactOptional(v.string()),
  changedAt: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  url: v.exactOptional(v.string()),
})

/** Of a thread nobody wrote in, none is kept. */
export const readThreadItem = (item: Record<string, AttributeValue> | undefined): Thread =>
  v.parse(ThreadItem, item ? unmarshall(item) : {})

const CountItem = v.object({ pk: v.string(), approvedCount: v.optional(v.number(), 0) })

export const createThreads = (client: DynamoDBClient, table: string): Threads => ({
  get: async (site, thread) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: marshall(threadKey(site, thread)) }),
    )
    return readThreadItem(Item)
  },

  counts: async (site, threads) => {
    const keys = [...new Set(threads)].map(thread => threadKey(site, thread))
    const items = await readMany(client, table, keys, { attributes: ['pk', 'approvedCount'] })
    const counted = new Map(
      items.map(item => {
        const { pk, approvedCount } = v.parse(CountItem, unmarshall(item))
        return [pk, approvedCount]
      }),
    )
    return new Map(threads.map(thread => [thread, counted.get(threadKey(site, thread).pk) ?? 0]))
  },

  close: async (site, thread) => {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(threadKey(site, thread)),
        UpdateExpression: 'SET closed = :true',
        ExpressionAttributeValues: marshall({ ':true': true }),
      }),
    )
  },
})
