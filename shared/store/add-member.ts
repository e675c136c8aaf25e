import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Members } from '../domain/ports.ts'
import { memberKey, moderatorKey } from './keys.ts'

type Tables = { comments: string; authors: string }

/** The membership, its place in the person's own list, and the sealed address: all or nothing. For operators only. */
export const createAddMember =
  (client: DynamoDBClient, tables: Tables): Members['add'] =>
  async (site, { sub, name, role, locale, authorKey }, author) => {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            Update: {
              TableName: tables.comments,
              Key: marshall(memberKey(site, sub)),
              ...setting({ sub, name, role, locale, authorKey }),
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

/** What a member has chosen stays, whoever invites them again; that their mails came back is forgotten. */
const setting = (attributes: Readonly<Record<string, string>>) => {
  const names = Object.keys(attributes)
  return {
    UpdateExpression: `SET ${names.map(name => `#${name} = :${name}`).join(', ')} REMOVE mailBouncedAt`,
    ExpressionAttributeNames: Object.fromEntries(names.map(name => [`#${name}`, name])),
    ExpressionAttributeValues: marshall(
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`:${name}`, value])),
    ),
  }
}
