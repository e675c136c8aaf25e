import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import type { SweepNeeds } from '../../shared/operations/sweep.ts'
import { countWaiting } from '../../shared/store/count-waiting.ts'
import { isOwed } from '../../shared/store/is-owed.ts'
import { createSites } from '../../shared/store/sites.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything the sweeper touches: it counts, and reads no text. */
export type SweeperNeeds = SweepNeeds & { count: Count }

export const createNeeds = (env: InferOutput<typeof Environment>): SweeperNeeds => {
  const client = new DynamoDBClient(patience)
  const lambda = new LambdaClient(patience)

  return {
    sites: createSites(client, env.COMMENTS_TABLE),
    isWaiting: async site => (await countWaiting(client, env.COMMENTS_TABLE, site, 1)) > 0,
    isOwed: () => isOwed(client, env.COMMENTS_TABLE, new Date()),
    nudge: async nudge => {
      await lambda.send(
        new InvokeCommand({
          FunctionName: env.MAILER_FUNCTION,
          InvocationType: 'Event',
          Payload: JSON.stringify(nudge),
        }),
      )
    },
    count: createCount(),
  }
}
