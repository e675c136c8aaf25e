import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { RestoredAs } from '../../domain/restored.ts'

type Item = Record<string, AttributeValue>

/** An item to be written: where nothing is, or where these attributes are as they were read. */
export type Return = {
  as: 'brought-back' | 'mended'
  put: Item
  where?: Record<string, AttributeValue | undefined>
}

/** What is to become of an item of a backup, beside which this stands in its place now. */
export type Rule = (
  backup: Item,
  live: Item | undefined,
) => Promise<Return | Exclude<RestoredAs, Return['as']>>

export const isThere = async (
  client: DynamoDBClient,
  table: string,
  key: Record<string, string>,
): Promise<boolean> => {
  const asked = { TableName: table, Key: marshall(key), ConsistentRead: true }
  return (await client.send(new GetItemCommand(asked))).Item !== undefined
}
