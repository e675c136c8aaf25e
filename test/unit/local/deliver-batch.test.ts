import { expect, it } from 'vitest'
import { deliverBatch } from '../../../local/deliver-batch.ts'
import type { StreamRecord } from '../../../local/stream-record.ts'

const now = Date.UTC(2026, 10, 24)

const record = (id: number, ageSeconds = 0): StreamRecord => ({
  eventID: `${id}`,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'eu-central-1',
  eventSourceARN: 'arn',
  dynamodb: { SequenceNumber: `${id}`, ApproximateCreationDateTime: now / 1000 - ageSeconds },
})

const idsOf = (records: readonly StreamRecord[]) => records.map(({ eventID }) => Number(eventID))

const mapping = {
  logicalId: 'Mapping',
  tableName: 'comments',
  streamArn: 'arn',
  functionName: 'mailer',
  functionArn: 'arn',
  batchSize: 10,
  batchingWindowSeconds: 0,
  filters: [],
  reportsItemFailures: true,
  bisects: true,
  maximalRetries: 1,
  maximalAgeSeconds: 60,
  onFailure: 'arn',
}

const deliver = async (
  records: readonly StreamRecord[],
  handle: (ids: number[]) => unknown,
  changed: Partial<typeof mapping> = {},
) => {
  const seen: number[][] = []
  const discarded: [string, number[]][] = []
  const waited: number[] = []
  await deliverBatch(records, {
    mapping: { ...mapping, ...changed },
    invoke: async ({ Records }) => {
      seen.push(idsOf(Records))
      return handle(idsOf(Records))
    },
    discard: (gone, condition) => discarded.push([condition, idsOf(gone)]),
    now: () => now,
    wait: async milliseconds => {
      waited.push(milliseconds)
    },
    signal: new AbortController().signal,
  })
  return { seen, discarded, waited }
}

const failing = (bad: number) => (ids: number[]) => {
  if (ids.includes(bad)) throw new Error('no')
}

it('delivers a batch once when all goes well', async () => {
  expect(await deliver([record(1), record(2)], () => undefined)).toEqual({
    seen: [[1, 2]],
    discarded: [],
    waited: [],
  })
})

it('halves a failing batch until the bad record stands alone, and gives up on that one only', async () => {
  const { seen, discarded } = await deliver([record(1), record(2), record(3), record(4)], failing(3))

  expect(seen).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [4]])
  expect(discarded).toEqual([['RetryAttemptsExhausted', [3]]])
})

it('waits longer before each retry, and gives up at once after the last', async () => {
  const { seen, waited } = await deliver([record(1)], failing(1), { maximalRetries: 3 })

  expect(seen).toEqual([[1], [1], [1], [1]])
  expect(waited).toEqual([200, 400, 800])
})

it('goes on from the record that the function names', async () => {
  let calls = 0

  const { seen, discarded } = await deliver([record(1), record(2), record(3)], () => {
    calls += 1
    return calls === 1 ? { batchItemFailures: [{ itemIdentifier: '2' }] } : undefined
  })

  expect(seen).toEqual([
    [1, 2, 3],
    [2, 3],
  ])
  expect(discarded).toEqual([])
})

it('takes a failure it does not know for the whole batch', async () => {
  const { seen } = await deliver([record(1)], () => ({ batchItemFailures: [{ itemIdentifier: '' }] }))

  expect(seen).toEqual([[1], [1]])
})

it('believes no report where the mapping asks for none', async () => {
  const report = { batchItemFailures: [{ itemIdentifier: '1' }] }

  expect((await deliver([record(1)], () => report, { reportsItemFailures: false })).seen).toEqual([[1]])
})

it('discards what is too old without delivering it', async () => {
  const { seen, discarded } = await deliver([record(1, 61), record(2)], () => undefined)

  expect(seen).toEqual([[2]])
  expect(discarded).toEqual([['RecordAgeExceeded', [1]]])
})
