import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Claims, Clock, Holder } from '../domain/ports.ts'
import { claimKey } from './keys.ts'

type Needs = { client: DynamoDBClient; table: string; clock: Clock }

const leaseSeconds = 120

const ClaimItem = v.object({ sub: v.string(), name: v.string(), expiresAt: v.number() })

/** One conditional put a comment, which answers with the holder where it fails. Of two at once, one is first. */
export const createClaims = ({ client, table, clock }: Needs): Claims => ({
  hold: async (site, id, { sub, name }, { take }) => {
    const now = Math.floor(clock().getTime() / 1000)
    const claim = { sub, name, expiresAt: now + leaseSeconds }
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall({ ...claimKey(site, id), ...claim }),
          ...(!take && unlessHeld(sub, now)),
        }),
      )
      return holderOf(claim)
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error
      return holderOf(v.parse(ClaimItem, unmarshall(error.Item)))
    }
  },
})

const unlessHeld = (sub: string, now: number) => {
  const heldByNobody = 'attribute_not_exists(pk)'
  const ranOut = 'expiresAt <= :now'
  const isMine = '#sub = :me'
  return {
    ConditionExpression: `${heldByNobody} OR ${ranOut} OR ${isMine}`,
    ExpressionAttributeNames: { '#sub': 'sub' },
    ExpressionAttributeValues: marshall({ ':now': now, ':me': sub }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}

const holderOf = ({ sub, name, expiresAt }: v.InferOutput<typeof ClaimItem>): Holder => ({
  sub,
  name,
  until: new Date(expiresAt * 1000).toISOString(),
})
