import { marshall } from '@aws-sdk/util-dynamodb'
import { eventItems } from '../budgets/event-items.ts'
import { writeItems } from '../budgets/write-items.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'

type Filled = { readonly site: string; readonly events: number; readonly reason?: string }

/** So many rejections on a site, each of a comment of its own. */
export const fillAudit = async (
  { client, tables }: LocalDatabase,
  { site, events, reason = 'إعلان' }: Filled,
): Promise<void> => {
  const table = { client, name: tables.comments }
  const items = eventItems(table, site, [...Array(events).keys()])
  await writeItems(
    table,
    items.map(item => ({ ...item, ...marshall({ reason }) })),
  )
}
