import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Return } from './rule.ts'

/** Writes an item back where its place still is as it was read; answers whether it was. */
export const putBack = async (client: DynamoDBClient, table: string, back: Return): Promise<boolean> => {
  try {
    await client.send(new PutItemCommand({ TableName: table, Item: back.put, ...unchangedSinceRead(back) }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

const unchangedSinceRead = ({ as, put, where = {} }: Return) => {
  const key = put['pk'] === undefined ? 'authorKey' : 'pk'
  if (as === 'brought-back') return { ConditionExpression: `attribute_not_exists(${key})` }

  const read = Object.entries(where)
  const known = read.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  const conditions = read.map(([name, value]) =>
    value === undefined ? `attribute_not_exists(${name})` : `${name} = :${name}`,
  )
  return {
    ConditionExpression: [`attribute_exists(${key})`, ...conditions].join(' AND '),
    ...(known.length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(known.map(([name, value]) => [`:${name}`, value])),
    }),
  }
}
