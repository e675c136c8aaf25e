import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { EarlierNote, Idempotency, NewNote } from '../domain/ports.ts'
import { noteKey } from './keys.ts'
import { rememberAttempt } from './remember-attempt.ts'

/** The part of a note's transaction that keeps its key. It holds no text: whoever sends a note again knows it. */
export const rememberNote = (
  table: string,
  site: string,
  { note, idempotency }: NewNote,
): TransactWriteItem => {
  const { id, by, at } = note
  return rememberAttempt(table, noteKey(site, idempotency.key), idempotency, new Date(at), { id, by, at })
}

/** What became of the first attempt under a key. */
export const earlierNote = (
  item: Record<string, AttributeValue>,
  { bodyDigest }: Idempotency,
): EarlierNote => {
  const { bodyDigest: first, ...note } = v.parse(Remembered, unmarshall(item))
  return first === bodyDigest ? { outcome: 'replayed', note } : { outcome: 'other-body' }
}

const Remembered = v.object({ bodyDigest: v.string(), id: v.string(), by: v.string(), at: v.string() })
