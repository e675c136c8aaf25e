import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { PublicComment } from '../contract/public-comment.ts'
import { owedKinds } from '../domain/outbox.ts'
import type { PublishedComments } from '../domain/ports.ts'
import type { Log } from '../telemetry/log.ts'
import { publishedPk } from './keys.ts'
import { queryPage } from './query-page.ts'

/** Reads only the `published` index: an unpublished text is out of reach. */
export const createPublishedComments = (
  client: DynamoDBClient,
  table: string,
  log: Pick<Log, 'error'>,
): PublishedComments => ({
  page: (site, thread, request) =>
    queryPage({ client, log, table, index: 'published' }, publishedPk(site, thread), request, PublishedItem),

  get: async (site, thread, id) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'published',
        KeyConditionExpression: 'publishedPk = :partition AND publishedSk = :id',
        ExpressionAttributeValues: marshall({ ':partition': publishedPk(site, thread), ':id': id }),
        Limit: 1,
      }),
    )
    return Items.map(item => v.parse(AnsweredItem, unmarshall(item))).at(0)
  },
})

/** A top-level comment has no `parentId` attribute, one by a reader no `staff`, an unchanged one no `editedAt`. */
const PublishedItem = v.object({
  ...PublicComment.entries,
  parentId: v.optional(v.nullable(v.string()), null),
  staff: v.optional(v.boolean(), false),
  editedAt: v.exactOptional(v.string()),
})

/** One by whoever asked for no mail has no `owes`. */
const AnsweredItem = v.object({
  ...PublishedItem.entries,
  owes: v.optional(v.array(v.picklist(owedKinds)), []),
})
