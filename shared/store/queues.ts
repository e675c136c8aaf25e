import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { QueuedComment } from '../domain/comment.ts'
import type { Clock, Queues } from '../domain/ports.ts'
import { isKept } from '../domain/retention.ts'
import type { Log } from '../telemetry/log.ts'
import { CommentItem } from './comment-item.ts'
import { queuePk, sortLastPk } from './keys.ts'
import { queryPage } from './query-page.ts'
import { remember } from './remember.ts'

type Needs = { client: DynamoDBClient; table: string; log: Pick<Log, 'error'>; clock: Clock }

const mostMarks = 1000
const rememberedSeconds = 10

/** The queues as moderators work in them. Whose comments are read last is found here, where authors have names. */
export const createQueues = ({ client, table, log, clock }: Needs): Queues => {
  const marked = remember(readMarked({ client, table, clock }), { seconds: rememberedSeconds, clock })
  return {
    page: async (site, status, request) => {
      const [{ items, next }, authors] = await Promise.all([
        queryPage({ client, log, table, index: 'queue' }, queuePk(site, status), request, Queued),
        marked(site),
      ])
      const now = clock()
      return {
        items: items
          .filter(({ comment }) => isKept(comment, now))
          .map(
            ({ author, comment }): QueuedComment =>
              author !== undefined && authors.has(author) ? { ...comment, sortLast: true } : comment,
          ),
        next,
      }
    },
  }
}

/** An entry of the index, with its author's own partition: staff have none. */
const Queued = v.pipe(
  v.looseObject({ authorPk: v.optional(v.string()) }),
  v.transform(item => ({ author: item.authorPk, comment: item })),
  v.object({ author: v.optional(v.string()), comment: CommentItem }),
)

/** The authors whose marks are in force, by the partition that is theirs; a mark lies there and names its end. */
const readMarked =
  ({ client, table, clock }: Omit<Needs, 'log'>) =>
  async (site: string): Promise<ReadonlySet<string>> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'author',
        KeyConditionExpression: 'authorPk = :marks AND authorSk > :now',
        ExpressionAttributeValues: marshall({ ':marks': sortLastPk(site), ':now': clock().toISOString() }),
        Limit: mostMarks,
      }),
    )
    return new Set(Items.flatMap(({ pk }) => pk?.S ?? []))
  }
