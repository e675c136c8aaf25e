import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Members } from '../domain/ports.ts'
import { memberKey, moderatorKey } from './keys.ts'

type Tables = { comments: string; authors: string }

/** The membership, its place in the person's own list, and the sealed address: all or nothing. For operators only. */
export const createAddMember =
  (client: DynamoDBClient, tables: Tables): Members['add'] =>
  async (site, member, author) => {
    const { role, sub } = member
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: tables.comments, Item: marshall({ ...memberKey(site, sub), ...member }) } },
          { Put: { TableName: tables.comments, Item: marshall({ ...moderatorKey(sub, site), site, role }) } },
          {
            Update: {
              TableName: tables.authors,
              Key: marshall({ authorKey: author.authorKey }),
              UpdateExpression: 'SET sealedEmail = :sealedEmail',
              ExpressionAttributeValues: marshall({ ':sealedEmail': author.sealedEmail }),
            },
          },
        ],
      }),
    )
  }
