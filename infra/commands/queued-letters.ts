import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import * as v from 'valibot'
import type { DeadLetters, ReceivedLetter } from '../../shared/domain/dead-letter.ts'

/** What Lambda sends to an on-failure queue: https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html */
const Body = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    timestamp: v.string(),
    requestContext: v.object({ condition: v.string(), approximateInvokeCount: v.number() }),
    DDBStreamBatchInfo: v.object({
      streamArn: v.string(),
      shardId: v.string(),
      startSequenceNumber: v.string(),
      batchSize: v.number(),
    }),
  }),
)

/** Longer than a sweep takes: what is in hand does not come again meanwhile. */
const inHandSeconds = 300
const atATime = 10

export const createQueuedLetters = (client: SQSClient, queueUrl: string): DeadLetters => ({
  receive: async () => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: atATime,
        VisibilityTimeout: inHandSeconds,
      }),
    )
    return Messages.map(readLetter)
  },
  remove: async ({ receipt }) => {
    await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt }))
  },
})

const readLetter = ({ Body: body, ReceiptHandle: receipt = '' }: Message): ReceivedLetter => {
  const { timestamp, requestContext, DDBStreamBatchInfo: batch } = v.parse(Body, body)
  return {
    at: timestamp,
    condition: requestContext.condition,
    attempts: requestContext.approximateInvokeCount,
    records: batch.batchSize,
    streamArn: batch.streamArn,
    shardId: batch.shardId,
    sequenceNumber: batch.startSequenceNumber,
    receipt,
  }
}
