import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import type { NoteFeedbackNeeds } from '../../shared/operations/note-feedback.ts'
import { createMailReturns } from '../../shared/store/mail-returns.ts'
import { createLog, type Log } from '../../shared/telemetry/log.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything the feedback function touches: it can neither open an address nor read of whom it keeps one. */
export type FeedbackNeeds = NoteFeedbackNeeds & { log: Log; count: Count }

export const createNeeds = (env: InferOutput<typeof Environment>): FeedbackNeeds => ({
  mailReturns: createMailReturns(new DynamoDBClient(patience), {
    comments: env.COMMENTS_TABLE,
    authors: env.AUTHORS_TABLE,
  }),
  clock: () => new Date(),
  log: createLog(),
  count: createCount(),
})
