import { isDeepStrictEqual } from 'node:util'
import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { allSettled } from '../../domain/all-settled.ts'
import type { Restored, RestoredAs } from '../../domain/restored.ts'
import { erasedKey } from '../keys.ts'
import { readMany } from '../read-many.ts'
import { putBack } from './put-back.ts'
import { isThere, type Rule } from './rule.ts'

type Item = Record<string, AttributeValue>
type Needs = { client: DynamoDBClient; tables: { authors: string; ephemera: string } }

const pageSize = 100

/** Brings back the people of a backup, sealed as they were, with what they want to be mailed. No key of them is told. */
export const restoreAuthors = async ({ client, tables }: Needs, backup: string): Promise<Restored> => {
  const rule = createRestoredAuthor(client, tables.ephemera)
  const counted: Partial<Record<RestoredAs, number>> = {}
  const pages = paginateScan({ client, pageSize }, { TableName: backup, ConsistentRead: true })
  for await (const { Items = [] } of pages) {
    const keys = Items.map(({ authorKey }) => ({ authorKey: authorKey?.S ?? '' }))
    const found = await readMany(client, tables.authors, keys, { consistent: true })
    const live = new Map(found.map(item => [item['authorKey']?.S, item]))
    await allSettled(
      Items.map(async item => {
        const what = await rule(item, live.get(item['authorKey']?.S))
        const as =
          typeof what === 'string' ? what : (await putBack(client, tables.authors, what)) ? what.as : 'kept'
        counted[as] = (counted[as] ?? 0) + 1
      }),
    )
  }
  return { counts: { author: counted }, left: [] }
}

/**
 * Whoever was erased since stays so. An address is sealed another way each time, and the first is kept: another one means
 * that its person was lost and has written again, and has not taken back what they wanted to be mailed before.
 */
const createRestoredAuthor =
  (client: DynamoDBClient, ephemera: string): Rule =>
  async (backup, live) => {
    if (isDeepStrictEqual(backup, live)) return 'same'
    if (await isThere(client, ephemera, erasedKey(backup['authorKey']?.S ?? ''))) return 'gone'
    if (live === undefined) return { as: 'brought-back', put: backup }
    const { sealedEmail } = live
    if (isDeepStrictEqual(sealedEmail, backup['sealedEmail'])) return 'kept'
    return { as: 'mended', put: { ...backup, ...live, ...ended(backup, live) }, where: { ...live } }
  }

const ended = ({ unsubscribed: before }: Item, { unsubscribed: since }: Item): Item => {
  const all = [...(before?.SS ?? []), ...(since?.SS ?? [])]
  return all.length === 0 ? {} : { unsubscribed: { SS: [...new Set(all)] } }
}
