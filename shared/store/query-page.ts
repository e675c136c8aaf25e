import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Page, PageRequest } from '../domain/paging.ts'
import type { Log } from '../telemetry/log.ts'

type Needs = {
  client: DynamoDBClient
  log: Pick<Log, 'error'>
  table: string
  index: 'published' | 'queue'
}

/**
 * A page of an index, in one query. It reads one item more than asked for to know whether there is a next page, and
 * goes on from an id rather than from DynamoDB's own key, so that a comment retracted meanwhile cannot break a cursor.
 * Above 1 MB DynamoDB ends a page early: it then holds fewer, and there is a next. An item that cannot be read (a version
 * to come may have written it) is logged by its id and left out: it must not hide the others.
 */
export const queryPage = async <TItem>(
  { client, log, table, index }: Needs,
  partition: string,
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
  const listed = Items.slice(0, limit)
  const items = listed.flatMap(item => {
    const read = v.safeParse(schema, unmarshall(item))
    if (read.success) return [read.output]
    log.error('comment unreadable', new TypeError('not what the schema knows'), { id: item['id']?.S })
    return []
  })
  const isLast = Items.length <= limit && LastEvaluatedKey === undefined
  return { items, next: isLast ? undefined : listed.at(-1)?.[`${index}Sk`]?.S }
}
