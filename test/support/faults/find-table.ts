import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'

/** The full name of one of the three tables. */
export const findTable = async (
  database: DynamoDBClient,
  table: 'comments' | 'authors' | 'ephemera',
): Promise<string> => {
  const { TableNames = [] } = await database.send(new ListTablesCommand({}))
  const found = TableNames.find(name => name.toLowerCase().includes(`${table}table`))
  if (found === undefined) throw new Error(`the database has no table of ${table}`)
  return found
}
