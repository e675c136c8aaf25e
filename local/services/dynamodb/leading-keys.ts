import * as v from 'valibot'
import type { Touch } from './database-input.ts'

/** The partition key values a call asks for: `dynamodb:LeadingKeys`. None where the call has no key, as in a scan. */
export const leadingKeys = (touch: Touch, partitionKey: string): string[] => {
  const keyed = touch.Key ?? touch.Item
  if (keyed) return valuesIn([keyed[partitionKey]])
  const equalities = touch.KeyConditionExpression.matchAll(
    /([#a-z]\w*)\s*=\s*(:\w+)|(:\w+)\s*=\s*([#a-z]\w*)/giu,
  )
  return [...equalities].flatMap(([, left, right, leftValue, rightName]) => {
    const name = left ?? rightName ?? ''
    const isPartition = (touch.ExpressionAttributeNames[name] ?? name) === partitionKey
    return isPartition ? valuesIn([touch.ExpressionAttributeValues[right ?? leftValue ?? '']]) : []
  })
}

const AttributeValue = v.record(v.picklist(['S', 'N', 'B']), v.string())

const valuesIn = (attributes: readonly unknown[]): string[] =>
  attributes.flatMap(attribute => {
    const value = v.safeParse(AttributeValue, attribute)
    return value.success ? Object.values(value.output) : []
  })
