import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { SiteEvent } from '../../domain/site-event.ts'
import { createChains } from '../chains.ts'
import { siteHeadKey } from '../keys.ts'
import { readSiteHead } from '../site-changes.ts'

/** What became of a site itself since the backup. */
export type SiteSince = (site: string) => Promise<SiteEvent[]>

export const createSiteSince = (client: DynamoDBClient, table: string, backup: string): SiteSince => {
  const known = new Map<string, Promise<SiteEvent[]>>()

  const read = async (site: string): Promise<SiteEvent[]> => {
    const asked = { TableName: backup, Key: marshall(siteHeadKey(site)), ConsistentRead: true }
    const head = readSiteHead(site, (await client.send(new GetItemCommand(asked))).Item)
    const { events } = await createChains(client, table).readSite(site)
    return events
      .filter(({ version }) => version > head.version)
      .flatMap(({ event }) => (event !== undefined && 'subject' in event ? [event] : []))
  }

  return site => {
    const events = known.get(site) ?? read(site)
    known.set(site, events)
    return events
  }
}
