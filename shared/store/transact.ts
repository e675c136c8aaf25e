import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { Problem } from '../domain/problem.ts'

/** `undefined` when written; else the items whose condition failed, or `contended` when others kept the items busy. */
export type Cancelled = { reasons: CancellationReason[] } | 'contended' | undefined

export type Transact = (writes: TransactWriteItem[], shared?: SharedWrite) => Promise<Cancelled>

/** A write that may happen more than once and by itself, to an item that strangers' transactions hold as well. */
export type SharedWrite = NonNullable<TransactWriteItem['Update']>

type Needs = {
  client: DynamoDBClient
  wait: (milliseconds: number) => Promise<unknown>
  random: () => number
  /** In milliseconds, from whenever. */
  now: () => number
  /** At most 36 characters, never twice the same. */
  newToken: () => string
}

const attempts = 9

/** No try begins later than that: a submit may need two transactions, and a reader waits less than 3 s. */
const lastTryMilliseconds = 1300

/**
 * Writes all or nothing. A `TransactionConflict` (somebody else's transaction holds one of the items at this very
 * moment) is tried again with full jitter, and so is a transaction that was cancelled because one of its tables or
 * indexes is throttled; the SDK does neither by itself. Where it is the shared write that others hold, it is done by itself
 * first, and the rest goes on without it. All tries carry one token: the answer to an earlier one may have been lost after
 * it was written, and a new one would then be refused by what itself had written.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 *
 * @throws Problem `unavailable` where it stays throttled
 */
export const createTransact =
  ({ client, wait, random, now, newToken }: Needs): Transact =>
  async (writes, shared) => {
    const began = now()
    let asked = {
      TransactItems: shared === undefined ? writes : [...writes, { Update: shared }],
      ClientRequestToken: newToken(),
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.send(new TransactWriteItemsCommand(asked))
        return undefined
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        const reasons = error.CancellationReasons ?? []
        const contended = reasons.some(({ Code }) => Code === 'TransactionConflict')
        const throttled = reasons.some(({ Code = '' }) => throttling.has(Code))
        const refused = reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')
        if (!contended && !throttled && refused) return { reasons }
        if (!contended && !throttled) throw error
        if (shared && reasons.at(writes.length)?.Code === 'TransactionConflict') {
          if (await writeAlone(client, shared))
            asked = { TransactItems: writes, ClientRequestToken: newToken() }
        }
        const pause = random() * Math.min(400, 10 * 2 ** attempt)
        const late = now() + pause - began > lastTryMilliseconds
        if (attempt < attempts && !late) await wait(pause)
        else if (contended) return 'contended'
        else throw new Problem('unavailable', { retryAfterSeconds: 2, cause: error })
      }
    }
  }

const throttling = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded'])

const writeAlone = async (client: DynamoDBClient, write: SharedWrite): Promise<boolean> => {
  try {
    await client.send(new UpdateItemCommand(write))
    return true
  } catch (error) {
    if (error instanceof TransactionConflictException) return false
    throw error
  }
}
