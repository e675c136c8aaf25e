import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createTransact, type Transact } from './transact.ts'

/** Transactions that wait by the clock, as in every function. */
export const liveTransact = (client: DynamoDBClient): Transact =>
  createTransact({
    client,
    wait,
    random: Math.random,
    now: () => performance.now(),
    newToken: () => randomUUID(),
  })
