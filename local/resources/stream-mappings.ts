import * as v from 'valibot'
import { type FilterPattern, readFilterPattern } from '../filter-criteria.ts'
import type { LambdaFunction } from './functions.ts'
import { ofType, type Resource } from './resource.ts'
import type { Table } from './tables.ts'

/** https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html */
export type StreamMapping = {
  readonly logicalId: string
  readonly tableName: string
  readonly streamArn: string
  readonly functionName: string
  readonly functionArn: string
  readonly batchSize: number
  readonly batchingWindowSeconds: number
  /** A record that matches any of them is delivered; none at all: every record. */
  readonly filters: readonly FilterPattern[]
  readonly reportsItemFailures: boolean
  readonly bisects: boolean
  /** After the first attempt; `Infinity` when the template sets none. */
  readonly maximalRetries: number
  readonly maximalAgeSeconds: number
  /** The ARN of a queue. */
  readonly onFailure: string | undefined
}

const endless = (limit: number): number => (limit === -1 ? Number.POSITIVE_INFINITY : limit)
const Limit = v.pipe(v.optional(v.number(), -1), v.transform(endless))

const Properties = v.object({
  FunctionName: v.string(),
  EventSourceArn: v.string(),
  BatchSize: v.optional(v.number(), 100),
  MaximumBatchingWindowInSeconds: v.optional(v.number(), 0),
  FilterCriteria: v.optional(v.object({ Filters: v.array(v.object({ Pattern: v.string() })) }), {
    Filters: [],
  }),
  FunctionResponseTypes: v.optional(v.array(v.string()), []),
  BisectBatchOnFunctionError: v.optional(v.boolean(), false),
  MaximumRetryAttempts: Limit,
  MaximumRecordAgeInSeconds: Limit,
  DestinationConfig: v.optional(
    v.object({ OnFailure: v.optional(v.object({ Destination: v.string() })) }),
    {},
  ),
  Enabled: v.optional(v.boolean(), true),
})

export const readStreamMappings = (
  resources: readonly Resource[],
  functions: readonly LambdaFunction[],
  tables: readonly Table[],
): StreamMapping[] =>
  ofType(resources, 'AWS::Lambda::EventSourceMapping').flatMap(({ logicalId, properties }) => {
    const mapping = v.parse(Properties, properties)
    const table = tables.find(({ streamArn }) => streamArn === mapping.EventSourceArn)
    const target = functions.find(({ name, arn }) => [name, arn].includes(mapping.FunctionName))
    if (!table || !target) throw new Error(`${logicalId} does not lead from a table to a function`)
    if (!mapping.Enabled) return []
    return {
      logicalId,
      tableName: table.name,
      streamArn: mapping.EventSourceArn,
      functionName: target.name,
      functionArn: target.arn,
      batchSize: mapping.BatchSize,
      batchingWindowSeconds: mapping.MaximumBatchingWindowInSeconds,
      filters: mapping.FilterCriteria.Filters.map(({ Pattern }) => readFilterPattern(Pattern)),
      reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      bisects: mapping.BisectBatchOnFunctionError,
      maximalRetries: mapping.MaximumRetryAttempts,
      maximalAgeSeconds: mapping.MaximumRecordAgeInSeconds,
      onFailure: mapping.DestinationConfig.OnFailure?.Destination,
    }
  })
