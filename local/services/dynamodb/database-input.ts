import * as v from 'valibot'

const Attributes = v.record(v.string(), v.unknown())
const Names = v.optional(v.record(v.string(), v.string()), {})

/** The members, common to nearly all operations, that say what a single call touches. */
const touching = {
  TableName: v.optional(v.string()),
  IndexName: v.optional(v.string()),
  Key: v.optional(Attributes),
  Item: v.optional(Attributes),
  KeyConditionExpression: v.optional(v.string(), ''),
  ConditionExpression: v.optional(v.string(), ''),
  FilterExpression: v.optional(v.string(), ''),
  UpdateExpression: v.optional(v.string(), ''),
  ProjectionExpression: v.optional(v.string(), ''),
  AttributesToGet: v.optional(v.array(v.string()), []),
  ExpressionAttributeNames: Names,
  ExpressionAttributeValues: v.optional(Attributes, {}),
  Select: v.optional(v.string()),
  ReturnValues: v.optional(v.string()),
  ReturnValuesOnConditionCheckFailure: v.optional(v.string()),
}

/** What one item of a call, or a call about one item, touches. */
export const Touch = v.object(touching)
export type Touch = v.InferOutput<typeof Touch>

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export const TransactInput = v.object({ TransactItems: v.array(v.record(v.string(), Touch)) })

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html */
export const BatchGetInput = v.object({
  RequestItems: v.record(v.string(), v.object({ ...touching, Keys: v.array(Attributes) })),
})

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
export const BatchWriteInput = v.object({
  RequestItems: v.record(v.string(), v.array(v.record(v.string(), Touch))),
})

export const StreamInput = v.object({
  StreamArn: v.optional(v.string()),
  /** Begins with the stream's ARN, a vertical line after it. */
  ShardIterator: v.optional(v.string()),
})
