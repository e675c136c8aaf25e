import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { DeadLetters } from '../../dead-letters.ts'
import type { Queue } from '../../resources/queues.ts'
import { AwsError } from '../http/aws-error.ts'
import type { AwsService } from '../http/aws-service.ts'
import { jsonOperation, jsonService } from '../http/json-service.ts'

type Needs = {
  readonly queues: readonly Pick<Queue, 'arn' | 'url'>[]
  readonly letters: Pick<DeadLetters, 'list' | 'remove'>
  readonly now: () => number
}

const QueueUrl = v.string()
const usualVisibilitySeconds = 30

/**
 * SQS as far as whoever empties a queue asks it. What was received is hidden until its time is over or it is deleted.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html
 */
export const createSqs = ({ queues, letters, now }: Needs): AwsService => {
  const hiddenUntil = new Map<string, number>()
  const find = (url: string): string => {
    const arn = queues.find(queue => queue.url === url)?.arn
    if (arn !== undefined) return arn
    throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.')
  }
  const permissions =
    (action: string) =>
    ({ QueueUrl: url }: { QueueUrl: string }) => [
      { action: `sqs:${action}`, resource: find(url), context: {} },
    ]

  return jsonService({
    ReceiveMessage: jsonOperation({
      input: v.object({
        QueueUrl,
        MaxNumberOfMessages: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10)), 1),
        VisibilityTimeout: v.optional(v.number(), usualVisibilitySeconds),
      }),
      permissions: permissions('ReceiveMessage'),
      answer: ({ QueueUrl: url, MaxNumberOfMessages, VisibilityTimeout }) => {
        const queue = find(url)
        const visible = letters
          .list()
          .filter(letter => letter.queue === queue && (hiddenUntil.get(letter.id) ?? 0) <= now())
          .slice(0, MaxNumberOfMessages)
        for (const { id } of visible) hiddenUntil.set(id, now() + VisibilityTimeout * 1000)
        return { Messages: visible.map(({ id, body }) => messageOf(id, JSON.stringify(body))) }
      },
    }),
    DeleteMessage: jsonOperation({
      input: v.object({ QueueUrl, ReceiptHandle: v.string() }),
      permissions: permissions('DeleteMessage'),
      answer: ({ ReceiptHandle }) => {
        letters.remove(ReceiptHandle)
        return {}
      },
    }),
  })
}

const messageOf = (id: string, Body: string) => ({
  MessageId: id,
  ReceiptHandle: id,
  Body,
  MD5OfBody: createHash('md5').update(Body).digest('hex'),
})
