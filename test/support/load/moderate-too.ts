import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { memberKey, moderatorKey } from '../../../shared/store/keys.ts'
import { createMembers } from '../../../shared/store/members.ts'
import { findTable } from '../faults/find-table.ts'

/** Makes everybody of one site the same on another, past the operator's commands. */
export const moderateToo = async (database: DynamoDBClient, from: string, site: string): Promise<void> => {
  const TableName = await findTable(database, 'comments')
  for (const member of await createMembers(database, TableName).of(from)) {
    const { sub, role } = member
    const items = [
      { ...memberKey(site, sub), ...member },
      { ...moderatorKey(sub, site), site, role },
    ]
    for (const item of items) await database.send(new PutItemCommand({ TableName, Item: marshall(item) }))
  }
}
