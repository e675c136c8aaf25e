import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { erasedKey } from './keys.ts'
import { kindOf } from './kind-of.ts'

type Item = Record<string, AttributeValue>
type Needs = {
  client: DynamoDBClient
  tables: { comments: string; authors: string; ephemera: string }
  now: Date
}

export type Erased =
  | { outcome: 'member'; sites: string[] }
  | { outcome: 'erased'; comments: number; mails: number; remarks: number }

/** As long as a backup may know them (35 days), and a day. */
const markedDays = 36

/**
 * Erases a person by the name made from their address: the address itself, what moderators noted of them, and whatever ties
 * comments and mails to them. The comments stay, by nobody. That they were erased is marked for as long as a backup may
 * know them, so that none brings them back. Reads the whole table: no index knows a person across sites.
 */
export const erasePerson = async (needs: Needs, authorKey: string): Promise<Erased> => {
  const { client, tables, now } = needs
  const items = await findTied(client, tables.comments, authorKey)
  const memberships = items.filter(item => kindOf(item) === 'member')
  if (memberships.length > 0) return { outcome: 'member', sites: memberships.map(siteOf) }

  const expiresAt = Math.floor(now.getTime() / 1000) + markedDays * 86_400
  const mark = marshall({ ...erasedKey(authorKey), expiresAt })
  await client.send(new PutItemCommand({ TableName: tables.ephemera, Item: mark }))
  for (const item of items) await untie(client, tables.comments, item)
  await client.send(new DeleteItemCommand({ TableName: tables.authors, Key: marshall({ authorKey }) }))

  const count = (kind: string) => items.filter(item => kindOf(item) === kind).length
  return { outcome: 'erased', comments: count('comment'), mails: count('mail'), remarks: count('remark') }
}

const findTied = async (client: DynamoDBClient, table: string, authorKey: string): Promise<Item[]> => {
  const tied: Item[] = []
  const asked = {
    TableName: table,
    ConsistentRead: true,
    FilterExpression: 'authorKey = :key OR (begins_with(pk, :author) AND contains(pk, :key))',
    ExpressionAttributeValues: marshall({ ':key': authorKey, ':author': 'AUTHOR#' }),
    ProjectionExpression: 'pk, sk',
  }
  for await (const { Items = [] } of paginateScan({ client }, asked)) tied.push(...Items)
  return tied
}

/** What moderators noted goes; a comment and a mail stay, and are nobody's. */
const untie = async (client: DynamoDBClient, table: string, item: Item): Promise<void> => {
  const { pk = none, sk = none } = item
  if (kindOf(item) === 'remark') {
    await client.send(new DeleteItemCommand({ TableName: table, Key: { pk, sk } }))
    return
  }
  await client.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk, sk },
      UpdateExpression: 'REMOVE authorKey, authorPk, authorSk',
    }),
  )
}

const none: AttributeValue = { NULL: true }

const siteOf = ({ pk }: Item): string => pk?.S?.slice('MEMBERS#'.length) ?? ''
