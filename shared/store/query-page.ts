import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Page, PageRequest } from '../domain/paging.ts'

type Index = { table: string; index: 'published' | 'queue'; partition: string }

/**
 * A page of an index, in one query. It reads one item more than asked for to know whether there is a next page, and
 * goes on from an id rather than from DynamoDB's own key, so that a comment retracted meanwhile cannot break a cursor.
 * Above 1 MB DynamoDB ends a page early: it then holds fewer, and `more` is true.
 */
export const queryPage = async <TItem>(
  client: DynamoDBClient,
  { table, index, partition }: Index,
  { limit, after, order }: PageRequest,
  schema: v.GenericSchema<unknown, TItem>,
): Promise<Page<TItem>> => {
  const beyond = order === 'oldest' ? '>' : '<'
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: index,
      KeyConditionExpression: `${index}Pk = :partition${after === undefined ? '' : ` AND ${index}Sk ${beyond} :after`}`,
      ExpressionAttributeValues: marshall(
        { ':partition': partition, ':after': after },
        { removeUndefinedValues: true },
      ),
      ScanIndexForward: order === 'oldest',
      Limit: limit + 1,
    }),
  )
  const items = Items.slice(0, limit).map(item => v.parse(schema, unmarshall(item)))
  return { items, more: Items.length > limit || LastEvaluatedKey !== undefined }
}
