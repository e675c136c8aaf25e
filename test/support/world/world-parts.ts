import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Mail } from '../../../shared/domain/mail-ports.ts'
import type { Clock } from '../../../shared/domain/ports.ts'
import type { Log } from '../../../shared/telemetry/log.ts'
import type { Count, Tell } from '../../../shared/telemetry/metrics.ts'
import type { LocalDatabase } from '../database/open-local-database.ts'

/** What a world is made of where it ends: its time, chance, people, mail and paper. */
export type WorldParts = {
  readonly client: DynamoDBClient
  readonly tables: LocalDatabase['tables']
  readonly clock: Clock
  readonly newId: (now: Date) => string
  readonly post: (mail: Mail) => Promise<'accepted'>
  readonly log: Log
  readonly count: Count
  readonly tell: Tell
}
