import * as v from 'valibot'
import type { StreamMapping } from './resources/stream-mappings.ts'
import type { StreamRecord } from './stream-record.ts'

export type DiscardCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded'

export type DeliveryNeeds = {
  readonly mapping: StreamMapping
  readonly invoke: (event: { Records: readonly StreamRecord[] }) => Promise<unknown>
  readonly discard: (records: readonly StreamRecord[], condition: DiscardCondition, attempts: number) => void
  readonly now: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly signal: AbortSignal
}

/**
 * Delivers one batch, in order, until each record of it was handled or discarded: the function may name the first
 * record it failed on; a failed batch is halved where the mapping says so, which spends no retry.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const deliverBatch = async (batch: readonly StreamRecord[], needs: DeliveryNeeds): Promise<void> => {
  const { mapping, invoke, discard, now, wait, signal } = needs
  const queue = [batch]

  for (let records = queue.shift(); records; records = queue.shift()) {
    for (let attempts = 0; records.length > 0; attempts += 1) {
      const tooOld = (record: StreamRecord) => ageSeconds(record, now()) > mapping.maximalAgeSeconds
      const stale = records.filter(tooOld)
      if (stale.length > 0) discard(stale, 'RecordAgeExceeded', attempts)
      const fresh = records.filter(record => !tooOld(record))
      if (fresh.length === 0) break
      if (attempts > mapping.maximalRetries) {
        discard(fresh, 'RetryAttemptsExhausted', attempts)
        break
      }

      const unhandled = await unhandledOf(fresh, mapping, invoke)
      if (unhandled.length > 0) signal.throwIfAborted()
      const progressed = unhandled.length < fresh.length
      if (mapping.bisects && !progressed && unhandled.length > 1) {
        const middle = Math.ceil(unhandled.length / 2)
        queue.unshift(unhandled.slice(0, middle), unhandled.slice(middle))
        break
      }
      records = unhandled
      if (progressed) attempts = beforeFirst
      else if (attempts < mapping.maximalRetries) await wait(backoffMilliseconds(attempts))
    }
  }
}

/** What is left after progress is a new batch, with all its retries. */
const beforeFirst = -1

const ageSeconds = ({ dynamodb }: StreamRecord, now: number): number =>
  now / 1000 - dynamodb.ApproximateCreationDateTime

const backoffMilliseconds = (attempts: number): number => Math.min(10_000, 200 * 2 ** attempts)

const BatchResponse = v.object({
  batchItemFailures: v.nullish(v.array(v.object({ itemIdentifier: v.string() })), []),
})

/** The records from the first failed one on; none when all were handled. */
const unhandledOf = async (
  records: readonly StreamRecord[],
  { reportsItemFailures }: StreamMapping,
  invoke: DeliveryNeeds['invoke'],
): Promise<readonly StreamRecord[]> => {
  const answer = await invoke({ Records: records }).then(
    response => ({ response }),
    () => undefined,
  )
  if (!answer) return records
  const report = v.safeParse(BatchResponse, answer.response)
  if (!reportsItemFailures || !report.success || report.output.batchItemFailures.length === 0) return []

  const failed = new Set(report.output.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  const unknown = [...failed].some(id => !records.some(({ dynamodb }) => dynamodb.SequenceNumber === id))
  return unknown
    ? records
    : records.slice(records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber)))
}
