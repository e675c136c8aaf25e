import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { roles } from '../domain/member.ts'
import type { Members } from '../domain/ports.ts'
import { memberKey, moderatorKey } from './keys.ts'
import { readMember } from './member-item.ts'
import { updateIf } from './update-if.ts'

const Moderated = v.object({ site: v.string(), role: v.picklist(roles) })

export const createMembers = (client: DynamoDBClient, table: string): Omit<Members, 'add'> => ({
  get: async (site, sub) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: marshall(memberKey(site, sub)) }),
    )
    return Item && readMember(Item)
  },

  of: async site => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :members',
        ExpressionAttributeValues: marshall({ ':members': memberKey(site, '').pk }),
      }),
    )
    return Items.map(readMember)
  },

  sitesOf: async sub => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :moderator',
        ExpressionAttributeValues: marshall({ ':moderator': moderatorKey(sub, '').pk }),
      }),
    )
    return Items.map(item => v.parse(Moderated, unmarshall(item)))
  },

  chooseMail: async (site, sub, { every, texts }) => {
    const isMember = 'attribute_exists(pk)'
    const chosen = await updateIf(client, {
      TableName: table,
      Key: marshall(memberKey(site, sub)),
      UpdateExpression: 'SET mail = :mail',
      ConditionExpression: isMember,
      ExpressionAttributeValues: marshall({ ':mail': { every, texts } }),
    })
    return chosen ? 'chosen' : 'no-member'
  },
})
