import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { type ChainedSiteEvent, hashOf, rootOf } from '../domain/event-chain.ts'
import type { ChainHead } from '../domain/find-breaks.ts'
import type { SiteChangeRecord, SiteChanges } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import { tell } from '../domain/site-event.ts'
import { addSiteEvent, moveSiteHead } from './add-site-event.ts'
import { memberKey, siteHeadKey, siteKey, threadKey } from './keys.ts'
import { readMember } from './member-item.ts'
import { readSite } from './sites.ts'
import { readThreadItem } from './threads.ts'
import type { Transact } from './transact.ts'
import { writeSiteChange } from './write-site-change.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; transact: Transact; table: string }

/** All changes of a site itself move the head of its one chain, so that of two at a time the second is judged anew. */
export const createSiteChanges = ({ client, transact, table }: Needs): SiteChanges => {
  const read = async (key: Record<string, string>): Promise<Item | undefined> => {
    const asked = { TableName: table, Key: marshall(key), ConsistentRead: true }
    return (await client.send(new GetItemCommand(asked))).Item
  }
  return {
    head: async site => readSiteHead(site, await read(siteHeadKey(site))),
    settings: async site => {
      const item = await read(siteKey(site))
      return item && readSite(item)
    },
    staff: async site => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :members',
          ExpressionAttributeValues: marshall({ ':members': memberKey(site, '').pk }),
          ConsistentRead: true,
        }),
      )
      return Items.map(readMember)
    },
    thread: async (site, thread) => readThreadItem(await read(threadKey(site, thread))),

    record: async changed => {
      const events = eventsOf(changed)
      const cancelled = await transact([
        ...writeSiteChange(table, changed),
        moveSiteHead(table, changed.head, events),
        ...events.map(event => addSiteEvent(table, event)),
      ])
      if (cancelled === 'contended') throw new Problem('unavailable', { retryAfterSeconds: 1 })
      return cancelled === undefined ? 'recorded' : 'overtaken'
    },
  }
}

/** A site that nobody has changed has no head: its chain ends where it begins. */
export const readSiteHead = (site: string, item: Item | undefined): ChainHead =>
  item === undefined ? { version: 1, eventHash: rootOf(site) } : v.parse(Head, unmarshall(item))

const Head = v.object({ version: v.number(), eventHash: v.string() })

const eventsOf = ({ site, head, change, by, at }: SiteChangeRecord): ChainedSiteEvent[] => {
  let previous = head.eventHash
  return tell(change).map((told, index) => {
    const event = { site, version: head.version + index + 1, ...told, by, at, previous }
    previous = hashOf(event)
    return event
  })
}
