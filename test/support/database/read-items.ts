import { type AttributeValue, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'

export type Item = Readonly<Record<string, AttributeValue>>

/** Every item of a table, in the order of their keys. */
export const readItems = async (client: DynamoDBClient, table: string): Promise<Item[]> => {
  const found: Item[] = []
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    found.push(...Items)
  return found.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ pk, sk, authorKey }: Item): string => `${pk?.S ?? authorKey?.S} ${sk?.S}`
