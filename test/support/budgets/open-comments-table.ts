import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { findTable } from '../faults/find-table.ts'
import { openDatabase } from '../faults/open-database.ts'
import type { RunningTwin } from '../start-twin.ts'

export type CommentsTable = { readonly client: DynamoDBClient; readonly name: string }

/** The table of comments of a running twin, past its IAM. */
export const openCommentsTable = async (twin: Pick<RunningTwin, 'processes'>): Promise<CommentsTable> => {
  const client = await openDatabase(twin)
  return { client, name: await findTable(client, 'comments') }
}
