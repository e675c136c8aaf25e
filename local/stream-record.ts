import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import * as v from 'valibot'

/**
 * A record as a function gets it: times in epoch seconds, binary values in base64.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html
 */
export type StreamRecord = {
  readonly eventID: string
  readonly eventName: string
  readonly eventVersion: string
  readonly eventSource: string
  readonly awsRegion: string
  readonly eventSourceARN: string
  readonly dynamodb: Readonly<Record<string, unknown>> & {
    readonly SequenceNumber: string
    readonly ApproximateCreationDateTime: number
  }
}

export const streamRecord = (record: _Record, region: string, streamArn: string): StreamRecord => {
  const { ApproximateCreationDateTime, Keys, NewImage, OldImage, ...change } = record.dynamodb ?? {}
  return {
    eventID: record.eventID ?? '',
    eventName: record.eventName ?? '',
    eventVersion: record.eventVersion ?? '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: region,
    eventSourceARN: streamArn,
    dynamodb: {
      ...change,
      ...(Keys && { Keys: jsonImage(Keys) }),
      ...(NewImage && { NewImage: jsonImage(NewImage) }),
      ...(OldImage && { OldImage: jsonImage(OldImage) }),
      SequenceNumber: v.parse(v.string(), change.SequenceNumber),
      ApproximateCreationDateTime: Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
    },
  }
}

const jsonImage = (image: Record<string, AttributeValue>): unknown =>
  JSON.parse(
    JSON.stringify(image, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  )
