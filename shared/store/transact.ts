import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'

/** `undefined` when written; else the items whose condition failed, or `contended` when others kept the items busy. */
export type Cancelled = { reasons: CancellationReason[] } | 'contended' | undefined

export type Transact = (writes: TransactWriteItem[]) => Promise<Cancelled>

type Needs = {
  client: DynamoDBClient
  wait: (milliseconds: number) => Promise<unknown>
  random: () => number
}

const attempts = 9

/**
 * Writes all or nothing. A `TransactionConflict` (somebody else's transaction holds one of the items at this very
 * moment) is tried again with full jitter, for about 1.5 s in all; the SDK does not do that by itself.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 */
export const createTransact =
  ({ client, wait, random }: Needs): Transact =>
  async writes => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: writes }))
        return undefined
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        const reasons = error.CancellationReasons ?? []
        const contended = reasons.some(({ Code }) => Code === 'TransactionConflict')
        if (!contended && reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return { reasons }
        if (!contended) throw error
        await wait(random() * Math.min(400, 20 * 2 ** attempt))
      }
    }
    return 'contended'
  }
