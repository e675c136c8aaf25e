import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { CommentEvent, ModeratedComment } from '../domain/comment.ts'
import { statuses } from '../domain/decision.ts'
import type { AuthorNumbers } from '../domain/ports.ts'
import { isKept } from '../domain/retention.ts'
import type { Thread } from '../domain/site.ts'
import { openWords } from '../privacy/sealed-words.ts'
import { readComment } from './comment-item.ts'
import { EventItem } from './event-item.ts'
import { threadKey } from './keys.ts'
import { readThreadItem } from './threads.ts'

type Item = Record<string, AttributeValue>
type History = { comment: ModeratedComment; events: CommentEvent[]; author: AuthorNumbers; thread: Thread }
type Needs = { client: DynamoDBClient; table: string; now: Date }

/** A comment of this site with its events, from the items under its key; another site's comment is not there. */
export const readHistory = async (
  { client, table, now }: Needs,
  site: string,
  items: readonly Item[],
): Promise<History | undefined> => {
  const item = items.find(({ sk }) => sk?.S === 'COMMENT')
  if (item === undefined || item['site']?.S !== site) return undefined
  const comment = readComment(item)
  if (!isKept(comment, now)) return undefined
  const events = items
    .filter(({ sk }) => sk?.S?.startsWith('EVENT#'))
    .map(each => readEvent(each, item['wordsKey']?.S))
  const [author, thread] = await Promise.all([
    numbersOf(client, table, item),
    threadOf(client, table, comment),
  ])
  return { comment, events: [submitted(comment, events), ...events], author, thread }
}

const readEvent = (item: Item, wordsKey: string | undefined): CommentEvent => {
  const { sealedBefore, ...event } = v.parse(EventItem, unmarshall(item))
  if (sealedBefore === undefined || wordsKey === undefined) return event
  const before = openWords(wordsKey, event.version, sealedBefore)
  return { ...event, ...(before !== undefined && { before }) }
}

/** The first event is the comment itself: nothing of it could be told better by an item of its own. */
const submitted = (
  { name, staff, createdAt, status }: ModeratedComment,
  [next]: CommentEvent[],
): CommentEvent => ({
  version: 1,
  action: 'submit',
  from: null,
  to: next?.from ?? status,
  by: staff ? name : 'author',
  at: createdAt,
})

/** As it stands this moment: whoever closes it sees that at once. */
const threadOf = async (client: DynamoDBClient, table: string, { site, thread }: ModeratedComment) => {
  const asked = { TableName: table, Key: marshall(threadKey(site, thread.id)), ConsistentRead: true }
  return readThreadItem((await client.send(new GetItemCommand(asked))).Item)
}

const Standing = v.object({ status: v.picklist(statuses) })

/** Over the last 100 comments under the same address. Only of this comment may somebody who reads its mail have confirmed it. */
const numbersOf = async (client: DynamoDBClient, table: string, { authorPk, verified: confirmed }: Item) => {
  const verified = confirmed?.BOOL === true
  if (authorPk === undefined) return { verified, approved: 0, rejected: 0 }
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'author',
      KeyConditionExpression: 'authorPk = :author',
      ExpressionAttributeValues: { ':author': authorPk },
      ScanIndexForward: false,
      Limit: 100,
    }),
  )
  const standings = Items.map(item => v.parse(Standing, unmarshall(item)).status)
  return {
    verified,
    approved: standings.filter(status => status === 'approved').length,
    rejected: standings.filter(status => status === 'rejected').length,
  }
}
