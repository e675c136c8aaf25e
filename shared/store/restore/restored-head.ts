import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { hashOf } from '../../domain/event-chain.ts'
import { numbered, readChainedEvent } from '../chains.ts'
import { readPartition } from '../read-partition.ts'
import type { Rule } from './rule.ts'

/** Where a chain ends that is not a comment's own: at the last of its events, which are brought back first. */
export const createRestoredHead =
  (client: DynamoDBClient, table: string): Rule =>
  async (backup, live) => {
    if (live !== undefined && numberOf(live) > numberOf(backup)) return 'kept'

    const last = numbered(await readPartition(client, table, backup['pk']?.S ?? '')).at(-1)
    const put = last === undefined || last.version <= numberOf(backup) ? backup : endingAt(last, backup)
    return live === undefined
      ? { as: 'brought-back', put }
      : { as: 'mended', put, where: { eventHash: live['eventHash'] } }
  }

type Item = Record<string, AttributeValue>

const numberOf = ({ number, version }: Item): number => Number((number ?? version)?.N)

const endingAt = ({ version: N, item }: { version: number; item: Item }, backup: Item): Item => ({
  ...backup,
  [backup['number'] === undefined ? 'version' : 'number']: { N: String(N) },
  eventHash: { S: hashOf(readChainedEvent(item)) },
})
