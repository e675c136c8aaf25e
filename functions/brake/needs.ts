import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { InferOutput } from 'valibot'
import { patience } from '../../shared/aws/patience.ts'
import type { PullBrakeNeeds } from '../../shared/operations/pull-brake.ts'
import { createBrakes } from '../../shared/store/brakes.ts'
import { createSites } from '../../shared/store/sites.ts'
import { type Count, createCount } from '../../shared/telemetry/metrics.ts'
import type { Environment } from './env.ts'

/** Everything the brake touches: the sites' names, and one attribute of each. */
export type BrakeNeeds = PullBrakeNeeds & { count: Count }

export const createNeeds = ({ COMMENTS_TABLE }: InferOutput<typeof Environment>): BrakeNeeds => {
  const client = new DynamoDBClient(patience)
  return {
    sites: createSites(client, COMMENTS_TABLE),
    brakes: createBrakes(client, COMMENTS_TABLE),
    count: createCount(),
  }
}
