import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { erasedKey } from '../keys.ts'
import { isThere, type Rule } from './rule.ts'

/** An event is written once: whatever else stands in its place was not written by us. */
export const createRestoredEvent = (): Rule => async (backup, live) =>
  live === undefined ? { as: 'brought-back', put: backup } : { as: 'mended', put: backup }

/** What moderators noted of an author; of one who was erased since, nothing. */
export const createRestoredRemark =
  ({ client, tables }: { client: DynamoDBClient; tables: { ephemera: string } }): Rule =>
  async (backup, live) => {
    if (live !== undefined) return 'kept'
    const [, , authorKey = ''] = backup['pk']?.S?.split('#') ?? []
    const isErased = await isThere(client, tables.ephemera, erasedKey(authorKey))
    return isErased ? 'gone' : { as: 'brought-back', put: backup }
  }
