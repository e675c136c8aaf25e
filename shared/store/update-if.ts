import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionConflictException,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { Problem } from '../domain/problem.ts'

const attempts = 5

/**
 * Updates an item where its condition holds, and answers whether it did. Where somebody's transaction holds the item at
 * this very moment it is tried again, for the SDK does not do that by itself.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 *
 * @throws Problem `unavailable` where it stays so
 */
export const updateIf = async (client: DynamoDBClient, input: UpdateItemCommandInput): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new UpdateItemCommand(input))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      if (!(error instanceof TransactionConflictException)) throw error
      if (attempt === attempts) throw new Problem('unavailable', { retryAfterSeconds: 1, cause: error })
    }
  }
}
