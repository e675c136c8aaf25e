import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { locales } from '../domain/locale.ts'
import type { Sites } from '../domain/ports.ts'
import { brakes, type Site } from '../domain/site.ts'
import { siteKey, siteListKey } from './keys.ts'

/** A site that nobody has changed since it was made has no `version`. */
const SiteItem = v.object({
  site: v.string(),
  locale: v.picklist(locales),
  origins: v.array(v.string()),
  publishes: v.picklist(['held', 'at-once']),
  commentsPerMinute: v.exactOptional(v.number()),
  closesAfterDays: v.exactOptional(v.number()),
  keepsRefusedDays: v.exactOptional(v.number()),
  closed: v.exactOptional(v.boolean()),
  brake: v.exactOptional(v.picklist(brakes)),
  version: v.optional(v.number(), 1),
})

export const readSite = (item: Record<string, AttributeValue>): Site => v.parse(SiteItem, unmarshall(item))

export const createSites = (client: DynamoDBClient, table: string): Sites => ({
  get: async site => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: marshall(siteKey(site)) }))
    return Item && readSite(Item)
  },

  list: async () => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :sites',
        ExpressionAttributeValues: marshall({ ':sites': siteListKey('').pk }),
      }),
    )
    return Items.map(item => v.parse(SiteName, unmarshall(item)).site)
  },

  add: async site => {
    const notYetThere = 'attribute_not_exists(pk)'
    const put = (item: Record<string, unknown>) => ({
      Put: {
        TableName: table,
        Item: marshall(item, { removeUndefinedValues: true }),
        ConditionExpression: notYetThere,
      },
    })
    try {
      await client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            put({ ...siteKey(site.site), ...site }),
            put({ ...siteListKey(site.site), site: site.site }),
          ],
        }),
      )
      return 'added'
    } catch (error) {
      if (error instanceof TransactionCanceledException) return 'exists'
      throw error
    }
  },
})

const SiteName = v.object({ site: v.string() })
