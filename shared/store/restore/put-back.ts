import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Return } from './rule.ts'

/** Writes an item back where its place stands as it was read; answers whether it did. */
export const putBack = async (client: DynamoDBClient, table: string, back: Return): Promise<boolean> => {
  try {
    await client.send(new PutItemCommand({ TableName: table, Item: back.put, ...conditionOf(back) }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

const conditionOf = ({ as, put, where = {} }: Return) => {
  const [partitionKey] = Object.keys(put).filter(name => name === 'pk' || name === 'authorKey')
  void partitionKey
  const isMissing = as === 'brought-back'
  return { isMissing, where }
}
type Values = Record<string, AttributeValue>
void ({} as Values)
