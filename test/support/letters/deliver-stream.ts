import { deliverBatch } from '../../../local/deliver-batch.ts'
import { discardedBatch } from '../../../local/discarded-batch.ts'
import type { StreamRecord } from '../../../local/stream-record.ts'
import type { OutageRoom } from './open-outage-room.ts'

/** As `infra/mailer.ts` sets it. */
const mapping = {
  logicalId: 'HeldComments',
  tableName: 'comments',
  streamArn: 'arn:stream',
  functionName: 'mailer',
  functionArn: 'arn:mailer',
  batchSize: 100,
  batchingWindowSeconds: 0,
  filters: [],
  reportsItemFailures: true,
  bisects: true,
  maximalRetries: 5,
  maximalAgeSeconds: 3600,
  onFailure: 'arn:queue',
}

/**
 * Hands these records to the mailer as Lambda does, batch by batch, `betweenSeconds` apart. Answers what was parked, as it
 * goes to the queue, and how long all retries together held up the stream.
 */
export const deliverStream = async (
  { mailer, clock, pass }: Pick<OutageRoom, 'mailer' | 'clock' | 'pass'>,
  records: readonly StreamRecord[],
  betweenSeconds: number,
) => {
  const parked: ReturnType<typeof discardedBatch>[] = []
  let heldUpMilliseconds = 0
  for (let start = 0; start < records.length; start += mapping.batchSize) {
    pass(betweenSeconds)
    await deliverBatch(records.slice(start, start + mapping.batchSize), {
      mapping,
      invoke: mailer,
      discard: (gone, condition, attempts) =>
        parked.push(
          discardedBatch({
            records: gone,
            condition,
            attempts,
            shardId: 'shard',
            functionArn: mapping.functionArn,
            streamArn: mapping.streamArn,
            at: clock(),
          }),
        ),
      now: () => clock().getTime(),
      wait: async milliseconds => {
        heldUpMilliseconds += milliseconds
        pass(milliseconds / 1000)
      },
      signal: new AbortController().signal,
    })
  }
  return { parked, heldUpMilliseconds }
}
