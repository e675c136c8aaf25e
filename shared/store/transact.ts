import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'

/** `undefined` when written; else the items whose condition failed, or `contended` when others kept the items busy. */
export type Cancelled = { reasons: CancellationReason[] } | 'contended' | undefined

export type Transact = (writes: TransactWriteItem[], shared?: SharedWrite) => Promise<Cancelled>

/** A write that may happen more than once and by itself, to an item that strangers' transactions hold as well. */
export type SharedWrite = NonNullable<TransactWriteItem['Update']>

type Needs = {
  client: DynamoDBClient
  wait: (milliseconds: number) => Promise<unknown>
  random: () => number
}

const attempts = 9

/**
 * Writes all or nothing. A `TransactionConflict` (somebody else's transaction holds one of the items at this very
 * moment) is tried again with full jitter, for about 1.5 s in all; the SDK does not do that by itself. Where it is the
 * shared write that others hold, it is done by itself first, and the rest goes on without it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
export const createTransact =
  ({ client, wait, random }: Needs): Transact =>
  async (writes, shared) => {
    let items = shared === undefined ? writes : [...writes, { Update: shared }]
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: items }))
        return undefined
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        const reasons = error.CancellationReasons ?? []
        const contended = reasons.some(({ Code }) => Code === 'TransactionConflict')
        if (!contended && reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return { reasons }
        if (!contended) throw error
        if (shared && reasons.at(writes.length)?.Code === 'TransactionConflict') {
          if (await writeAlone(client, shared)) items = writes
        }
        await wait(random() * Math.min(400, 20 * 2 ** attempt))
      }
    }
    return 'contended'
  }

const writeAlone = async (client: DynamoDBClient, write: SharedWrite): Promise<boolean> => {
  try {
    await client.send(new UpdateItemCommand(write))
    return true
  } catch (error) {
    if (error instanceof TransactionConflictException) return false
    throw error
  }
}
