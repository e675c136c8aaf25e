import { isDeepStrictEqual } from 'node:util'
import { type AttributeValue, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { statuses } from '../domain/decision.ts'
import { aboutAuthorOf, type ChainedEvent, type ChainedSiteEvent, rootOf } from '../domain/event-chain.ts'
import type { Chain } from '../domain/find-breaks.ts'
import type { Chains } from '../domain/ports.ts'
import { EventItem } from './event-item.ts'
import {
  aboutAuditKey,
  aboutEventKey,
  aboutHeadKey,
  auditKey,
  commentKey,
  eventKey,
  queuePk,
  siteAuditKey,
  siteEventKey,
  siteHeadKey,
} from './keys.ts'
import { readPartition } from './read-partition.ts'
import { readSiteHead } from './site-changes.ts'
import { SiteEventItem } from './site-event-item.ts'

type Item = Record<string, AttributeValue>

/** Every comment of a site with all its events, for an operator who may read the whole table. */
export const createChains = (client: DynamoDBClient, table: string): Chains => ({
  /** By the audit, and by the queues: a comment whose events are all gone is in no audit. */
  comments: async function* (site) {
    const indexes = [
      { index: 'audit', partition: auditKey(site, '', '', 0).auditPk },
      ...statuses.map(status => ({ index: 'queue', partition: queuePk(site, status) })),
    ]
    for (const { index, partition } of indexes) {
      const asked = {
        TableName: table,
        IndexName: index,
        KeyConditionExpression: `${index}Pk = :partition`,
        ExpressionAttributeValues: marshall({ ':partition': partition }),
        ProjectionExpression: 'pk',
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        yield Items.filter(isOfComment).map(idOf)
    }
  },

  read: async (site, id) => chainOf(site, id, await readPartition(client, table, commentKey(id).pk)),

  aboutAuthor: async (site, id) =>
    chainAbout(site, id, await readPartition(client, table, aboutHeadKey(id).pk)),

  readSite: async site => siteChainOf(site, await readPartition(client, table, siteHeadKey(site).pk)),
})

/** An event's partition is the comment's, or that of what was done about its author; or else the site's own. */
const isOfComment = ({ pk }: Item): boolean => pk?.S?.startsWith(siteHeadKey('').pk) === false

const idOf = ({ pk }: Item): string => pk?.S?.slice(pk.S.indexOf('#') + 1) ?? ''

const chainOf = (site: string, id: string, items: readonly Item[]): Chain => {
  const comment = items
    .filter(({ sk }) => sk?.S === 'COMMENT')
    .map(item => v.parse(Head, unmarshall(item)))[0]
  return {
    head: comment && { version: comment.version, eventHash: comment.eventHash ?? rootOf(site, id) },
    events: numbered(items).map(({ version, item }) => ({
      version,
      event: eventOf(item, event => ({
        ...eventKey(id, version),
        ...auditKey(site, event.at, id, version),
        site,
        id,
        version,
      })),
    })),
  }
}

/** Its events name the version that the comment was at; their own numbers are in their keys alone. */
const chainAbout = (site: string, id: string, items: readonly Item[]): Chain => {
  const head = items.filter(({ sk }) => sk?.S === 'HEAD').map(item => v.parse(AboutHead, unmarshall(item)))[0]
  return {
    head: head ?? { version: 1, eventHash: rootOf(site, aboutAuthorOf(id)) },
    events: numbered(items).map(({ version: number, item }) => ({
      version: number,
      event: eventOf(item, event => ({
        ...aboutEventKey(id, number),
        ...aboutAuditKey(site, event.at, id, number),
        site,
        id,
        version: event.version,
      })),
    })),
  }
}

const AboutHead = v.pipe(
  v.object({ number: v.number(), eventHash: v.string() }),
  v.transform(({ number, eventHash }) => ({ version: number, eventHash })),
)

const siteChainOf = (site: string, items: readonly Item[]): Chain => ({
  head: readSiteHead(
    site,
    items.find(({ sk }) => sk?.S === siteHeadKey(site).sk),
  ),
  events: numbered(items).map(({ version, item }) => ({ version, event: siteEventOf(site, version, item) })),
})

/** Events by the numbers in their keys. */
export const numbered = (items: readonly Item[]) =>
  items
    .filter(({ sk }) => sk?.S?.startsWith('EVENT#'))
    .map(item => ({ version: Number(item['sk']?.S?.slice('EVENT#'.length)), item }))

const Head = v.object({ version: v.number(), eventHash: v.exactOptional(v.string()) })

const Chained = v.object({
  site: v.string(),
  previous: v.string(),
  pk: v.string(),
  sk: v.string(),
  auditPk: v.string(),
  auditSk: v.string(),
})

const ChainedItem = v.object({ ...Chained.entries, id: v.string(), ...EventItem.entries })

/** An event that its keys do not name, or that the audit does not list where it belongs, is not the one that was written. */
const eventOf = (item: Item, dueOf: (event: { at: string; version: number }) => object) => {
  const read = v.safeParse(ChainedItem, unmarshall(item))
  if (!read.success) return undefined
  const { pk, sk, auditPk, auditSk, ...event } = read.output
  const kept = { pk, sk, auditPk, auditSk, site: event.site, id: event.id, version: event.version }
  return isDeepStrictEqual(kept, dueOf(event)) ? event : undefined
}

const ChainedSiteItem = v.object({ ...Chained.entries, ...SiteEventItem.entries })

const siteEventOf = (site: string, version: number, item: Item) => {
  const read = v.safeParse(ChainedSiteItem, unmarshall(item))
  if (!read.success) return undefined
  const { pk, sk, auditPk, auditSk, ...event } = read.output
  const kept = { pk, sk, auditPk, auditSk, site: event.site, version: event.version }
  const due = { ...siteEventKey(site, version), ...siteAuditKey(site, event.at, version), site, version }
  return isDeepStrictEqual(kept, due) ? event : undefined
}

/** An event as its item says, wherever it lies. */
export const readChainedEvent = (item: Item): ChainedEvent | ChainedSiteEvent =>
  v.parse(v.union([ChainedItem, ChainedSiteItem]), unmarshall(item))
