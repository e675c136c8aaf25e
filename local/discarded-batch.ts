import { randomUUID } from 'node:crypto'
import type { DiscardCondition } from './deliver-batch.ts'
import type { StreamRecord } from './stream-record.ts'

type Discarded = {
  readonly records: readonly StreamRecord[]
  readonly condition: DiscardCondition
  readonly attempts: number
  readonly shardId: string
  readonly functionArn: string
  readonly streamArn: string
  readonly at: Date
}

/**
 * What an on-failure queue is sent: where the records lie, never the records.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const discardedBatch = ({
  records,
  condition,
  attempts,
  shardId,
  functionArn,
  streamArn,
  at,
}: Discarded) => ({
  requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount: attempts },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: at.toISOString(),
  DDBStreamBatchInfo: {
    shardId,
    startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
    approximateArrivalOfFirstRecord: arrival(records.at(0)),
    approximateArrivalOfLastRecord: arrival(records.at(-1)),
    batchSize: records.length,
    streamArn,
  },
})

const arrival = (record: StreamRecord | undefined): string =>
  new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString()
