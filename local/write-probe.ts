import {
  CreateTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'

const TableName = 'taaliq-local-probe'

/** Says whether the database takes a write at this moment; it keeps one item in a table of its own. */
export const createWriteProbe = async (database: DynamoDBClient): Promise<() => Promise<boolean>> => {
  try {
    await database.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      }),
    )
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
  const write = new PutItemCommand({ TableName, Item: { pk: { S: 'PROBE' } } })
  return () =>
    database.send(write, { abortSignal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    )
}
