import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Debt, Outbox } from '../domain/mail-ports.ts'
import type { Log } from '../telemetry/log.ts'
import { readComment } from './comment-item.ts'
import { commentKey, dueKey, outboxKey } from './keys.ts'
import { OutboxItem } from './outbox-item.ts'
import { readMany } from './read-many.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; table: string; log: Pick<Log, 'error'> }

/** Links in mails and the standing of each mail are known for half a year after it; then DynamoDB deletes the item. */
const keptDays = 180

/** What commenters are owed. An item is in the `due` index while it is; the index names it, and its item is the truth. */
export const createOutbox = ({ client, table, log }: Needs): Outbox => {
  const get = async (key: Readonly<Record<string, string>>): Promise<Item | undefined> => {
    const asked = { TableName: table, Key: marshall(key), ConsistentRead: true }
    return (await client.send(new GetItemCommand(asked))).Item
  }

  /** Out of the index, whatever it holds: it would come first again and again. */
  const setAside = async (item: Item): Promise<[]> => {
    const { pk, sk } = item
    log.error('debt unreadable', new TypeError('not what the schema knows'), { debt: `${pk?.S} ${sk?.S}` })
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { pk: pk ?? { NULL: true }, sk: sk ?? { NULL: true } },
        UpdateExpression: 'SET setAside = dueSk REMOVE duePk, dueSk',
      }),
    )
    return []
  }

  return {
    due: async (before, limit) => {
      const { Items: named = [] } = await client.send(dueQuery(table, before, limit))
      const keys = named.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }))
      const items = keys.length === 0 ? [] : await readMany(client, table, keys, { consistent: true })
      const stillDue = items.filter(({ dueSk }) => isBefore(dueSk, before))
      const debts = await Promise.all(
        stillDue.map(async item => {
          const read = v.safeParse(DueItem, unmarshall(item))
          return read.success ? [debtOf(read.output)] : setAside(item)
        }),
      )
      return debts.flat().toSorted((one, other) => (one.due < other.due ? -1 : 1))
    },

    open: async ({ comment: id, kind }) => {
      const item = await get(commentKey(id))
      if (item === undefined) return undefined
      const comment = readComment(item)
      if (kind === 'published')
        return { comment, own: comment, authorKey: item['authorKey']?.S, isOwnAnswer: false }
      const answered = item['parentId']?.S
      const own = answered === undefined ? undefined : await get(commentKey(answered))
      if (own === undefined) return undefined
      const authorKey = own['authorKey']?.S
      const isOwnAnswer = authorKey === item['authorKey']?.S
      return { comment, own: readComment(own), authorKey, isOwnAnswer }
    },

    take: async (debt, { authorKey, letter, nextAt }) => {
      const due = dueKey(debt, nextAt.toISOString()).dueSk
      const untouchedSinceRead = 'dueSk = :due'
      const taken = await update(client, {
        TableName: table,
        Key: marshall(outboxKey(debt)),
        UpdateExpression: 'SET dueSk = :next, attempts = :attempts, authorKey = :author, letter = :letter',
        ConditionExpression: untouchedSinceRead,
        ExpressionAttributeValues: marshall({
          ':due': debt.due,
          ':next': due,
          ':attempts': debt.attempts + 1,
          ':author': authorKey,
          ':letter': letter,
        }),
      })
      return taken ? { ...debt, due, attempts: debt.attempts + 1 } : undefined
    },

    close: async (debt, outcome, at) => {
      const standsAsRead = 'dueSk = :due'
      const isSent = outcome === 'sent'
      const expiresAt = Math.floor(at.getTime() / 1000) + keptDays * 86_400
      await update(client, {
        TableName: table,
        Key: marshall(outboxKey(debt)),
        UpdateExpression: `SET outcome = :outcome, outcomeAt = :at, expiresAt = :expires${isSent ? ', sentAt = if_not_exists(sentAt, :at)' : ''} REMOVE duePk, dueSk`,
        ...(!isSent && { ConditionExpression: standsAsRead }),
        ExpressionAttributeValues: marshall({
          ':outcome': outcome,
          ':at': at.toISOString(),
          ':expires': expiresAt,
          ...(!isSent && { ':due': debt.due }),
        }),
      })
    },
  }
}

const DueItem = v.object({ ...OutboxItem.entries, dueSk: v.string() })

const debtOf = ({
  comment,
  kind,
  site,
  thread,
  owedAt,
  dueSk,
  attempts,
  sentAt,
}: v.InferOutput<typeof DueItem>): Debt => ({
  comment,
  kind,
  site,
  thread,
  owedAt,
  due: dueSk,
  attempts,
  isSent: sentAt !== undefined,
})

const dueQuery = (table: string, before: Date, limit: number) =>
  new QueryCommand({
    TableName: table,
    IndexName: 'due',
    KeyConditionExpression: 'duePk = :due AND dueSk < :before',
    ExpressionAttributeValues: marshall({ ':due': 'DUE', ':before': before.toISOString() }),
    Limit: limit,
  })

/** An index may be behind: what is due no more is told by the item. */
const isBefore = (dueSk: AttributeValue | undefined, before: Date): boolean =>
  dueSk?.S !== undefined && dueSk.S < before.toISOString()

/** Whether it was written: where its condition fails, somebody else was first. */
const update = async (
  client: DynamoDBClient,
  input: ConstructorParameters<typeof UpdateItemCommand>[0],
): Promise<boolean> => {
  try {
    await client.send(new UpdateItemCommand(input))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
