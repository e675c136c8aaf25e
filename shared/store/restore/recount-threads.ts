import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Clock } from '../../domain/ports.ts'
import { publishedPk, threadKey } from '../keys.ts'
import { readThreadItem } from '../threads.ts'
import { updateIf } from '../update-if.ts'

type Needs = { client: DynamoDBClient; tables: { comments: string }; clock: Clock }

/** Threads by their keys: how many of their comments are approved, where nobody decides there at this moment. */
export const recountThreads = async (needs: Needs, threads: ReadonlySet<string>): Promise<void> => {
  for (const thread of threads) await recountThread(needs, thread)
}

const recountThread = async ({ client, tables, clock }: Needs, name: string): Promise<void> => {
  const [, site = '', thread = ''] = name.split('#')
  const table = tables.comments
  const Key = marshall(threadKey(site, thread))
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }))
  const { approvedCount, changedAt } = readThreadItem(Item)
  const counted = await countPublished(client, table, publishedPk(site, thread))
  if (counted === approvedCount) return

  const now = clock().toISOString()
  const nobodyDecided = changedAt === undefined ? 'attribute_not_exists(changedAt)' : 'changedAt = :read'
  await updateIf(client, {
    TableName: table,
    Key,
    UpdateExpression:
      'SET approvedCount = :counted, changedAt = :now, openedAt = if_not_exists(openedAt, :now)',
    ConditionExpression: nobodyDecided,
    ExpressionAttributeValues: marshall(
      { ':counted': counted, ':now': now, ':read': changedAt },
      { removeUndefinedValues: true },
    ),
  })
}

const countPublished = async (client: DynamoDBClient, table: string, partition: string): Promise<number> => {
  const asked = {
    TableName: table,
    IndexName: 'published',
    KeyConditionExpression: 'publishedPk = :partition',
    ExpressionAttributeValues: marshall({ ':partition': partition }),
    Select: 'COUNT' as const,
  }
  let counted = 0
  for await (const { Count = 0 } of paginateQuery({ client }, asked)) counted += Count
  return counted
}
