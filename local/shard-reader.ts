import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'

export type ShardRecords = { readonly shardId: string; readonly records: readonly _Record[] }

type Needs = {
  readonly tableName: string
  readonly database: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
  /** The last sequence number of a shard that need not be read again. */
  readonly checkpoint: (shardId: string) => string | undefined
}

export type ShardReader = {
  /** What was written since the last read, shard by shard, parents before their children. */
  readonly read: () => Promise<ShardRecords[]>
  /** Forgets where it was: the next read begins at the checkpoints. */
  readonly rewind: () => void
}

/**
 * Reads the stream of a table from its checkpoints on; a shard without one from its beginning, for the twin makes a
 * table and its readers at once. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export const createShardReader = ({ tableName, database, streams, checkpoint }: Needs): ShardReader => {
  const iterators = new Map<string, string>()
  const closed = new Set<string>()
  let discovered = false

  const discover = async (): Promise<void> => {
    const { Table } = await database.send(new DescribeTableCommand({ TableName: tableName }))
    const StreamArn = Table?.LatestStreamArn
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (ShardId === undefined || closed.has(ShardId) || iterators.has(ShardId)) continue
      const SequenceNumber = checkpoint(ShardId)
      const { ShardIterator } = await streams.send(
        new GetShardIteratorCommand({
          StreamArn,
          ShardId,
          ...(SequenceNumber === undefined
            ? { ShardIteratorType: 'TRIM_HORIZON' }
            : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }),
        }),
      )
      if (ShardIterator !== undefined) iterators.set(ShardId, ShardIterator)
    }
    discovered = true
  }

  return {
    read: async () => {
      if (!discovered) await discover()
      const read: ShardRecords[] = []
      for (const [shardId, ShardIterator] of iterators) {
        const { Records = [], NextShardIterator } = await streams.send(
          new GetRecordsCommand({ ShardIterator }),
        )
        if (Records.length > 0) read.push({ shardId, records: Records })
        if (NextShardIterator !== undefined) iterators.set(shardId, NextShardIterator)
        else {
          iterators.delete(shardId)
          closed.add(shardId)
          discovered = false
        }
      }
      return read
    },
    rewind: () => {
      iterators.clear()
      closed.clear()
      discovered = false
    },
  }
}
