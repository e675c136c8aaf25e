import { randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTransact, type Transact } from '../../../shared/store/transact.ts'

/** Transactions that never wait, in a world whose time stands still. */
export const stillTransact = (client: DynamoDBClient): Transact =>
  createTransact({
    client,
    wait: async () => undefined,
    random: () => 0,
    now: () => 0,
    newToken: () => randomUUID(),
  })
