import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { newestTold } from '../domain/newest-told.ts'
import type { Clock, ModeratedComments } from '../domain/ports.ts'
import { isKept } from '../domain/retention.ts'
import type { Log } from '../telemetry/log.ts'
import { CommentItem, readChainedComment } from './comment-item.ts'
import { countWaiting } from './count-waiting.ts'
import { commentKey, memberKey, queuePk, waitingPk } from './keys.ts'
import { readMember } from './member-item.ts'
import { nextWaiting } from './next-waiting.ts'
import { queryPage } from './query-page.ts'
import { readHistory } from './read-history.ts'
import { readMany } from './read-many.ts'

type Needs = { client: DynamoDBClient; table: string; clock: Clock; log: Pick<Log, 'error'> }

/** What moderators read: the `queue` index, single comments, and the numbers of an author whose key stays here. */
export const createModeratedComments = ({ client, table, clock, log }: Needs): ModeratedComments => ({
  oldestPending: async (site, limit) => {
    const queue = { client, log, table, index: 'queue' } as const
    const { items } = await queryPage(
      queue,
      queuePk(site, 'pending'),
      { limit, order: 'oldest' },
      CommentItem,
    )
    return items
  },

  countPending: site => countWaiting(client, table, site, 100),

  newestPending: async site => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'waiting',
        KeyConditionExpression: 'waitingPk = :site',
        ExpressionAttributeValues: marshall({ ':site': waitingPk(site) }),
        ScanIndexForward: false,
        Limit: newestTold,
      }),
    )
    return Items.map(({ waitingSk }) => waitingSk?.S ?? '')
  },

  nextPending: (site, after) => nextWaiting(client, table, site, after),

  open: async (site, sub, ids) => {
    const membership = memberKey(site, sub)
    const keys = [membership, ...[...new Set(ids)].map(commentKey)]
    const items = await readMany(client, table, keys, { consistent: true })
    const now = clock()
    return {
      member: items
        .filter(({ sk }) => sk?.S === membership.sk)
        .map(readMember)
        .at(0),
      comments: items
        .filter(({ sk }) => sk?.S === 'COMMENT')
        .map(readChainedComment)
        .filter(comment => isKept(comment, now)),
    }
  },

  history: async (site, id) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :comment',
        ExpressionAttributeValues: marshall({ ':comment': commentKey(id).pk }),
        ConsistentRead: true,
      }),
    )
    return readHistory({ client, table, now: clock() }, site, Items)
  },
})
