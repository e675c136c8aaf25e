import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { AuditEvent } from '../domain/comment.ts'
import type { Audit, AuditRequest } from '../domain/ports.ts'
import type { Log } from '../telemetry/log.ts'
import { EventItem } from './event-item.ts'
import { aboutEventKey, auditKey, eventKey, siteEventKey } from './keys.ts'
import { readMany } from './read-many.ts'
import { SiteEventItem } from './site-event-item.ts'

type Item = Record<string, AttributeValue>

/** A site's events by time: the `audit` index names them, and they are read by their keys. */
export const createAudit = (client: DynamoDBClient, table: string, log: Pick<Log, 'error'>): Audit => ({
  page: async (site, request) => {
    const { Items = [], LastEvaluatedKey } = await client.send(queryOf(table, site, request))
    const listed = Items.slice(0, request.limit)
    const found = await readEvents(client, table, listed)

    const events = listed.flatMap(key => {
      const item = found.get(nameOf(key))
      const read = v.safeParse(AuditItem, item && unmarshall(item))
      if (read.success) return [read.output]
      log.error('event unreadable', new TypeError('not what the schema knows'), { event: nameOf(key) })
      return []
    })
    const isLast = Items.length <= request.limit && LastEvaluatedKey === undefined
    return { events, next: isLast ? undefined : listed.at(-1)?.['auditSk']?.S }
  },
})

/** The words that an edit replaced are told where the comment is: they go with it, and the audit stays. */
const Told = v.omit(EventItem, ['sealedBefore'])

const AuditItem = v.union([
  v.pipe(
    v.object({ id: v.string(), auditSk: v.string(), ...Told.entries }),
    v.transform(({ id, auditSk, ...event }): AuditEvent => ({ comment: id, position: auditSk, ...event })),
  ),
  v.pipe(
    v.object({ auditSk: v.string(), ...SiteEventItem.entries }),
    v.transform(({ auditSk, ...event }): AuditEvent => ({ position: auditSk, ...event })),
  ),
])

/** A time is the beginning of its events' keys, so it comes before all of them: `from` is within, `to` is not. */
const queryOf = (table: string, site: string, { limit, order, from, to, after }: AuditRequest) =>
  new QueryCommand({
    TableName: table,
    IndexName: 'audit',
    KeyConditionExpression: 'auditPk = :site AND auditSk BETWEEN :from AND :to',
    ExpressionAttributeValues: marshall({
      ':site': auditKey(site, '', '', 0).auditPk,
      ':from': from ?? beforeAnyTime,
      ':to': to ?? afterAnyTime,
    }),
    ScanIndexForward: order === 'oldest',
    ...(after !== undefined && { ExclusiveStartKey: keyAt(site, after) }),
    Limit: limit + 1,
  })

const beforeAnyTime = '0'
const afterAnyTime = ':'

const keyAt = (site: string, position: string): Item => {
  const [, id = '', version, about] = position.split('#')
  const event = about === undefined ? eventKey(id, Number(version)) : aboutEventKey(id, Number(about))
  const key = id === '' ? siteEventKey(site, Number(version)) : event
  return marshall({ ...key, auditPk: auditKey(site, '', '', 0).auditPk, auditSk: position })
}

/** An event is written once, so an old copy of it is no worse; one that a replica has not got yet is asked for again. */
const readEvents = async (client: DynamoDBClient, table: string, listed: readonly Item[]) => {
  const found = new Map<string, Item>()
  for (const consistent of [false, true]) {
    const keys = listed
      .filter(key => !found.has(nameOf(key)))
      .map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }))
    const read = await Promise.all(
      inHundreds(keys).map(some => readMany(client, table, some, { consistent })),
    )
    for (const item of read.flat()) found.set(nameOf(item), item)
  }
  return found
}

const nameOf = ({ pk, sk }: Item) => `${pk?.S} ${sk?.S}`

const inHundreds = <TItem>(items: readonly TItem[]): TItem[][] =>
  Array.from({ length: Math.ceil(items.length / 100) }, (_, index) =>
    items.slice(index * 100, (index + 1) * 100),
  )
