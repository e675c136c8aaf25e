import { marshall } from '@aws-sdk/util-dynamodb'

/** The parts of an update that set these attributes and no others, whatever DynamoDB has reserved of their names. */
export const setting = (attributes: Readonly<Record<string, unknown>>) => {
  const names = Object.keys(attributes)
  return {
    UpdateExpression: `SET ${names.map(name => `#${name} = :${name}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map(name => [`#${name}`, name])),
    ExpressionAttributeValues: marshall(
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
    ),
  }
}
