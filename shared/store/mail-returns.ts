import { type AttributeValue, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { Ending } from '../domain/feedback.ts'
import type { MailReturns } from '../domain/mail-ports.ts'
import { memberKey, outboxKey } from './keys.ts'
import { updateIf } from './update-if.ts'

type Tables = { comments: string; authors: string }

const attributeOf = {
  bounced: 'bouncedAt',
  complained: 'complainedAt',
} as const satisfies Record<Ending, string>

/** The author first: if what follows fails, nobody is mailed, and all of it comes again. */
export const createMailReturns = (client: DynamoDBClient, tables: Tables): MailReturns => ({
  fromCommenter: async (owed, ending, at) => {
    const Key = marshall(outboxKey(owed))
    const attribute = attributeOf[ending]
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: tables.comments,
        Key,
        ProjectionExpression: 'authorKey',
        ConsistentRead: true,
      }),
    )
    const authorKey = Item?.['authorKey']
    if (authorKey !== undefined)
      await note(client, { TableName: tables.authors, Key: { authorKey } }, attribute, at)
    await note(client, { TableName: tables.comments, Key }, attribute, at)
  },

  fromMember: (site, sub, at) =>
    note(client, { TableName: tables.comments, Key: marshall(memberKey(site, sub)) }, 'mailBouncedAt', at),
})

type Place = { TableName: string; Key: Record<string, AttributeValue> }

/** The first time stands. An item that is gone is not made again. */
const note = async (client: DynamoDBClient, place: Place, attribute: string, at: string): Promise<void> => {
  const [partitionKey] = Object.keys(place.Key)
  await updateIf(client, {
    ...place,
    UpdateExpression: `SET ${attribute} = if_not_exists(${attribute}, :at)`,
    ConditionExpression: `attribute_exists(${partitionKey})`,
    ExpressionAttributeValues: marshall({ ':at': at }),
  })
}
