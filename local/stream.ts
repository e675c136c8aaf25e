import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { Checkpoints } from './checkpoints.ts'
import type { DeadLetters } from './dead-letters.ts'
import { deliverBatch } from './deliver-batch.ts'
import { discardedBatch } from './discarded-batch.ts'
import type { Invoke } from './invoke.ts'
import type { StreamMapping } from './resources/stream-mappings.ts'
import { createShardReader, type ShardRecords } from './shard-reader.ts'
import { streamRecord } from './stream-record.ts'

export type StreamNeeds = {
  readonly mapping: StreamMapping
  readonly region: string
  readonly database: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
  readonly invoke: Invoke
  readonly checkpoints: Checkpoints
  readonly deadLetters: DeadLetters
}

/** Lambda looks four times a second at most: https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
const pauseMilliseconds = 250
const pauseAfterErrorMilliseconds = 500

/**
 * One event source mapping: delivers what its filters let through of a table's stream, at least once and in order,
 * from where the last start left off. While a batch is retried its shard waits, as in the cloud. `close` does not
 * wait for a batch under way; the next start delivers it again.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
export const followStream = (needs: StreamNeeds): { close: () => void } => {
  const { mapping, database, streams, checkpoints } = needs
  const ending = new AbortController()
  const reader = createShardReader({
    tableName: mapping.tableName,
    database,
    streams,
    checkpoint: shardId => checkpoints.get(mapping.logicalId, shardId),
  })

  const follow = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      try {
        for (const shard of await reader.read()) await deliver(shard, needs, ending.signal)
        await wait(pauseMilliseconds)
      } catch {
        // The database is starting again, or an iterator has expired.
        reader.rewind()
        await wait(pauseAfterErrorMilliseconds)
      }
    }
  }
  void follow()

  return { close: () => ending.abort() }
}

const deliver = async (
  { shardId, records }: ShardRecords,
  needs: StreamNeeds,
  signal: AbortSignal,
): Promise<void> => {
  const { mapping, region, invoke, checkpoints, deadLetters } = needs
  const read = records.map(record => streamRecord(record, region, mapping.streamArn))
  const wanted = read.filter(
    record => mapping.filters.length === 0 || mapping.filters.some(matches => matches(record)),
  )

  for (let start = 0; start < wanted.length; start += mapping.batchSize) {
    const batch = wanted.slice(start, start + mapping.batchSize)
    await deliverBatch(batch, {
      mapping,
      invoke: event => invoke(mapping.functionName, event, 'RequestResponse'),
      discard: (discarded, condition, attempts) => {
        if (mapping.onFailure === undefined) return
        const at = new Date()
        const { functionArn, streamArn } = mapping
        const body = discardedBatch({
          records: discarded,
          condition,
          attempts,
          shardId,
          functionArn,
          streamArn,
          at,
        })
        deadLetters.add(mapping.onFailure, body)
      },
      now: Date.now,
      wait: milliseconds => wait(milliseconds, undefined, { signal }),
      signal,
    })
    const last = batch.at(-1)
    if (last) checkpoints.set(mapping.logicalId, shardId, last.dynamodb.SequenceNumber)
  }
  const last = read.at(-1)
  if (last) checkpoints.set(mapping.logicalId, shardId, last.dynamodb.SequenceNumber)
}
