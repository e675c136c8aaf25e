import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { StreamRecord } from '../../../local/stream-record.ts'
import type { Item } from '../database/read-items.ts'

/** The records that a stream would hold of these items, in their order. */
export const streamRecords = (items: readonly Item[], now: Date): StreamRecord[] =>
  items.map((item, index) => ({
    eventID: `${index}`,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    eventSourceARN: 'arn:stream',
    dynamodb: {
      SequenceNumber: `${index + 1}`,
      ApproximateCreationDateTime: Math.floor(now.getTime() / 1000),
      Keys: { pk: item['pk'], sk: item['sk'] },
      NewImage: { ...item } satisfies Record<string, AttributeValue>,
    },
  }))
