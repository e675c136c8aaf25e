import type { Permission } from '../iam/permission.ts'
import { attributeNames } from './attribute-names.ts'
import type { Touch } from './database-input.ts'

/** The condition keys of a call besides its leading keys: attributes, selection, returned values. */
export const requestContext = (action: string, touch: Touch): Permission['context'] => {
  const names = touchedAttributes(touch)
  const returned = returnedValues(touch)
  return {
    ...(names.length > 0 && { 'dynamodb:Attributes': names }),
    ...(reads.has(action) && { 'dynamodb:Select': touch.Select ?? selectionOf(touch) }),
    ...(returned && { 'dynamodb:ReturnValues': returned }),
  }
}

const touchedAttributes = (touch: Touch): string[] => {
  const expressions = [
    touch.KeyConditionExpression,
    touch.ConditionExpression,
    touch.FilterExpression,
    touch.UpdateExpression,
    touch.ProjectionExpression,
  ]
  const named = expressions.flatMap(expression => attributeNames(expression, touch.ExpressionAttributeNames))
  const whole = [touch.Key, touch.Item].flatMap(item => Object.keys(item ?? {}))
  return [...new Set([...whole, ...named, ...touch.AttributesToGet])]
}

/**
 * `ReturnValuesOnConditionCheckFailure` shows an old item too; `ConditionCheckItem`, which knows no other, is listed
 * with this key, so it is taken to mean both.
 */
const returnedValues = ({
  ReturnValues,
  ReturnValuesOnConditionCheckFailure: onFailure,
}: Touch): string | undefined =>
  ReturnValues && ReturnValues !== 'NONE' ? ReturnValues : (onFailure ?? ReturnValues)

const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem'])

/** What `Select` means where it is left out: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html */
const selectionOf = ({ ProjectionExpression, AttributesToGet, IndexName }: Touch): string => {
  if (ProjectionExpression || AttributesToGet.length > 0) return 'SPECIFIC_ATTRIBUTES'
  return IndexName ? 'ALL_PROJECTED_ATTRIBUTES' : 'ALL_ATTRIBUTES'
}
