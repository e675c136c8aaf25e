import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Members } from '../domain/ports.ts'
import { memberKey, moderatorKey } from './keys.ts'
import { setting } from './setting.ts'

type Tables = { comments: string; authors: string }

/** The membership, its place in the person's own list, and the sealed address: all or nothing. For operators only. */
export const createAddMember =
  (client: DynamoDBClient, tables: Tables): Members['add'] =>
  async (site, { sub, name, role, locale, authorKey }, author) => {
    // What a member has chosen stays, whoever invites them again; that their mails came back is forgotten.
    const membership = setting({ sub, name, role, locale, authorKey })
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            Update: {
              TableName: tables.comments,
              Key: marshall(memberKey(site, sub)),
              ...membership,
              UpdateExpression: `${membership.UpdateExpression} REMOVE mailBouncedAt`,
            },
          },
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
