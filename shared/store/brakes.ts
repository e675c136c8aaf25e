import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Brakes } from '../domain/ports.ts'
import { brakes } from '../domain/site.ts'
import { siteKey } from './keys.ts'
import { setting } from './setting.ts'
import { updateIf } from './update-if.ts'

const isThere = 'attribute_exists(pk)'
const isReleased = 'attribute_not_exists(#brake)'

/** The brake is an attribute of the site that a change of its settings neither names nor is judged by. */
export const createBrakes = (client: DynamoDBClient, table: string): Brakes => ({
  set: async (site, brake) => {
    const change =
      brake === undefined
        ? { UpdateExpression: 'REMOVE #brake', ExpressionAttributeNames: { '#brake': 'brake' } }
        : setting({ brake })
    try {
      const { Attributes = {} } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: marshall(siteKey(site)),
          ...change,
          ConditionExpression: isThere,
          ReturnValues: 'UPDATED_OLD',
        }),
      )
      return v.parse(Before, unmarshall(Attributes)).brake
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'unknown-site'
      throw error
    }
  },

  pull: async (site, brake) => {
    const pulled = await updateIf(client, {
      TableName: table,
      Key: marshall(siteKey(site)),
      ...setting({ brake }),
      ConditionExpression: `${isThere} AND ${isReleased}`,
    })
    return pulled ? 'pulled' : 'on-already'
  },
})

const Before = v.object({ brake: v.optional(v.picklist(brakes)) })
