import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import type { Clock } from '../../shared/domain/ports.ts'
import type { SweepNeeds } from '../../shared/operations/sweep.ts'
import { firstDue } from '../../shared/store/first-due.ts'
import { nextWaiting } from '../../shared/store/next-waiting.ts'
import { createSites } from '../../shared/store/sites.ts'
import { type Count, createCount, createTell, type Tell } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything the sweeper touches: it reads keys, and no text. */
export type SweeperNeeds = SweepNeeds & { count: Count; tell: Tell }

export const createNeeds = (env: InferOutput<typeof Environment>): SweeperNeeds => {
  const client = new DynamoDBClient(patience)
  const lambda = new LambdaClient(patience)
  const clock: Clock = () => new Date()

  return {
    sites: createSites(client, env.COMMENTS_TABLE),
    firstWaiting: site => nextWaiting(client, env.COMMENTS_TABLE, site),
    firstDue: () => firstDue(client, env.COMMENTS_TABLE, clock()),
    nudge: async nudge => {
      await lambda.send(
        new InvokeCommand({
          FunctionName: env.MAILER_FUNCTION,
          InvocationType: 'Event',
          Payload: JSON.stringify(nudge),
        }),
      )
    },
    clock,
    count: createCount(),
    tell: createTell(),
  }
}
