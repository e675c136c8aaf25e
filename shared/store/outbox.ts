import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Debt, Outbox } from '../domain/mail-ports.ts'
import type { Log } from '../telemetry/log.ts'
import { readComment } from './comment-item.ts'
import { commentKey, dueKey, duePk, outboxKey } from './keys.ts'
import { OutboxItem } from './outbox-item.ts'
import { readMany } from './read-many.ts'
import { updateIf } from './update-if.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; table: string; log: Pick<Log, 'error'> }

/** What never went out is forgotten after half a year. What did is kept: the links in it must not die. */
const unsentDays = 180

/** What commenters are owed. An item is in the `due` index while it is; the index names it, and its item is the truth. */
export const createOutbox = ({ client, table, log }: Needs): Outbox => {
  const get = async (key: Readonly<Record<string, string>>): Promise<Item | undefined> => {
    const asked = { TableName: table, Key: marshall(key), ConsistentRead: true }
    return (await client.send(new GetItemCommand(asked))).Item
  }

  /** Those among the named ones that are due indeed. One that cannot be read would come first again and again: out of the index. */
  const readDue = async (named: readonly Item[], before: string): Promise<Debt[]> => {
    const keys = named.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }))
    const items = keys.length === 0 ? [] : await readMany(client, table, keys, { consistent: true })
    const debts: Debt[] = []
    for (const item of items.filter(({ dueSk }) => dueSk?.S !== undefined && dueSk.S < before)) {
      const read = v.safeParse(DueItem, unmarshall(item))
      if (read.success) debts.push(debtOf(read.output))
      else await setAside({ client, table, log }, item)
    }
    return debts.toSorted((one, other) => (one.due < other.due ? -1 : 1))
  }

  return {
    due: async (now, limit) => {
      const before = now.toISOString()
      let from: Item | undefined
      // The index may lag behind, and name first what was just seen to: on, until it names something that is due.
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(dueQuery(table, before, limit, from))
        const debts = await readDue(Items, before)
        if (debts.length > 0) return debts
        from = LastEvaluatedKey
      } while (from !== undefined)
      return []
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

    take: async (debt, nextAt, told) => {
      const due = dueKey(debt, nextAt.toISOString()).dueSk
      const attempts = debt.attempts + 1
      const untouchedSinceRead = 'dueSk = :due'
      const taken = await updateIf(client, {
        TableName: table,
        Key: marshall(outboxKey(debt)),
        UpdateExpression: `SET dueSk = :next, attempts = :attempts${told ? ', authorKey = :author, letter = :letter' : ''}`,
        ConditionExpression: untouchedSinceRead,
        ExpressionAttributeValues: marshall({
          ':due': debt.due,
          ':next': due,
          ':attempts': attempts,
          ...(told && { ':author': told.authorKey, ':letter': told.letter }),
        }),
      })
      return taken ? { ...debt, due, attempts } : undefined
    },

    close: async (debt, outcome, at) => {
      const standsAsRead = 'dueSk = :due'
      const isSent = outcome === 'sent'
      const [more, values] = isSent
        ? ['sentAt = if_not_exists(sentAt, :at)', {}]
        : ['expiresAt = :expires', { ':due': debt.due, ':expires': secondsOf(at) + unsentDays * 86_400 }]
      await updateIf(client, {
        TableName: table,
        Key: marshall(outboxKey(debt)),
        UpdateExpression: `SET outcome = :outcome, outcomeAt = :at, ${more} REMOVE duePk, dueSk`,
        ...(!isSent && { ConditionExpression: standsAsRead }),
        ExpressionAttributeValues: marshall({ ':outcome': outcome, ':at': at.toISOString(), ...values }),
      })
    },
  }
}

const DueItem = v.object({ ...OutboxItem.entries, dueSk: v.string() })

const debtOf = ({ dueSk, sentAt, ...item }: v.InferOutput<typeof DueItem>): Debt => {
  const { comment, kind, site, thread, owedAt, attempts } = item
  return { comment, kind, site, thread, owedAt, attempts, due: dueSk, isSent: sentAt !== undefined }
}

const setAside = async (
  { client, table, log }: Needs,
  { pk = nothing, sk = nothing, dueSk = nothing }: Item,
): Promise<void> => {
  log.error('debt unreadable', new TypeError('not what the schema knows'), { debt: `${pk.S} ${sk.S}` })
  const standsAsRead = 'dueSk = :due'
  await updateIf(client, {
    TableName: table,
    Key: { pk, sk },
    UpdateExpression: 'SET setAside = dueSk REMOVE duePk, dueSk',
    ConditionExpression: standsAsRead,
    ExpressionAttributeValues: { ':due': dueSk },
  })
}

const nothing: AttributeValue = { NULL: true }

const dueQuery = (table: string, before: string, limit: number, from: Item | undefined) =>
  new QueryCommand({
    TableName: table,
    IndexName: 'due',
    KeyConditionExpression: 'duePk = :due AND dueSk < :before',
    ExpressionAttributeValues: marshall({ ':due': duePk, ':before': before }),
    Limit: limit,
    ExclusiveStartKey: from,
  })

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000)
