import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { ChainedComment } from '../domain/comment.ts'
import { type Status, statuses } from '../domain/decision.ts'
import type { ChainedEvent } from '../domain/event-chain.ts'
import type { PurgeRecord, Purges } from '../domain/purges.ts'
import { addEvent } from './add-event.ts'
import { changeComment } from './change-comment.ts'
import { readChainedComment } from './comment-item.ts'
import { countThread } from './count-thread.ts'
import { commentKey, queuePk } from './keys.ts'
import type { Transact } from './transact.ts'
import { updateIf } from './update-if.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; transact: Transact; table: string }

/**
 * A comment goes with its text, its name and the key to the words that its edits replaced, out of every index at once. What
 * stays is its history, which ends with who purged it, when and why: it is kept until that very moment, and so the audit is whole.
 */
export const createPurges = ({ client, transact, table }: Needs): Purges => ({
  find: async (site, id) => {
    const asked = { TableName: table, Key: marshall(commentKey(id)), ConsistentRead: true }
    const { Item } = await client.send(new GetItemCommand(asked))
    return Item?.['site']?.S === site ? readChainedComment(Item) : undefined
  },

  /** By when they were written, which their ids say. */
  async *writtenBefore(site, status, before) {
    for await (const items of readQueue(client, table, site, status))
      yield items.filter(({ createdAt }) => (createdAt?.S ?? before) < before).map(idOf)
  },

  purge: async purged => {
    const { site, status, thread } = purged.comment
    const event = eventOf(purged)
    return changeComment(transact, [
      remove(table, purged.comment),
      addEvent(table, event),
      ...(status === 'approved' ? [countThread(table, site, thread.id, -1, event.at)] : []),
    ])
  },

  severAnswers: async (site, ids) => {
    let severed = 0
    for (const status of statuses) {
      for await (const items of readQueue(client, table, site, status)) {
        const answers = items.filter(({ parent }) => ids.has(parent?.M?.['id']?.S ?? ''))
        for (const answer of answers) if (await severAnswer(client, table, idOf(answer))) severed += 1
      }
    }
    return severed
  },
})

const eventOf = ({ comment, by, at, reason }: PurgeRecord): ChainedEvent => {
  const { id, site, status: from, eventHash: previous } = comment
  const until = new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString()
  return {
    id,
    site,
    version: comment.version + 1,
    action: 'trash',
    from,
    to: 'trash',
    by,
    at,
    reason,
    until,
    previous,
  }
}

const remove = (table: string, { id, version }: ChainedComment) => {
  const unchangedSinceRead = 'version = :version'
  return {
    Delete: {
      TableName: table,
      Key: marshall(commentKey(id)),
      ConditionExpression: unchangedSinceRead,
      ExpressionAttributeValues: marshall({ ':version': version }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  }
}

/** An answer shows moderators the beginning of what it answers. */
const severAnswer = (client: DynamoDBClient, table: string, id: string): Promise<boolean> =>
  updateIf(client, {
    TableName: table,
    Key: marshall(commentKey(id)),
    UpdateExpression: 'REMOVE #parent',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#parent': 'parent' },
  })

async function* readQueue(client: DynamoDBClient, table: string, site: string, status: Status) {
  const asked = {
    TableName: table,
    IndexName: 'queue',
    KeyConditionExpression: 'queuePk = :queue',
    ExpressionAttributeValues: marshall({ ':queue': queuePk(site, status) }),
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked)) yield Items
}

const idOf = ({ id }: Item): string => id?.S ?? ''
