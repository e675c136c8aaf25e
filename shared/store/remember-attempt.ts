import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import type { Idempotency } from '../domain/ports.ts'
import { putUnlessLive } from './put-unless-live.ts'

const idempotentHours = 48

/** The part of a transaction that keeps the key of an attempt, and what became of it, for 48 hours. It holds no text. */
export const rememberAttempt = (
  table: string,
  key: { pk: string },
  { bodyDigest }: Idempotency,
  at: Date,
  became: Readonly<Record<string, unknown>>,
): TransactWriteItem => {
  const now = Math.floor(at.getTime() / 1000)
  return putUnlessLive(table, { ...key, expiresAt: now + idempotentHours * 3600, bodyDigest, ...became }, now)
}
