import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Clock, Notices } from '../domain/ports.ts'
import { noticeKey } from './keys.ts'
import { newestTold } from './newest-told.ts'

type Needs = { client: DynamoDBClient; table: string; clock: Clock; newToken: () => string }

const leaseSeconds = 30
const betweenMailsSeconds = 10 * 60
const keptSeconds = 30 * 24 * 3600

const Notice = v.object({
  told: v.optional(v.array(v.string()), []),
  nextAt: v.optional(v.number(), 0),
  leasedUntil: v.optional(v.number(), 0),
  failures: v.optional(v.number(), 0),
})

/**
 * Per moderator and site: of which comments they were told (the newest of them), and when they may be told again (ten
 * minutes after the last mail; after a failure 1, 2, 4 … minutes, at most an hour). Kept 30 days after the last change.
 */
export const createNotices = ({ client, table, clock, newToken }: Needs): Notices => {
  const seconds = () => Math.floor(clock().getTime() / 1000)

  const update = (site: string, sub: string, set: Values, condition: string, values: object) =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(noticeKey(site, sub)),
        UpdateExpression: `SET ${Object.keys(set)
          .map(name => `${name} = :${name}`)
          .join(', ')}`,
        ConditionExpression: condition,
        ExpressionAttributeValues: marshall({
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
          ...values,
        }),
      }),
    )

  const release = async (site: string, sub: string, token: string, set: Values) => {
    const stillMine = 'lease = :mine'
    const released = { ...set, leasedUntil: 0, expiresAt: seconds() + keptSeconds }
    await update(site, sub, released, stillMine, { ':mine': token }).catch(unlessLost)
  }

  return {
    claim: async (site, sub, newest) => {
      const now = seconds()
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: marshall(noticeKey(site, sub)), ConsistentRead: true }),
      )
      const { told, nextAt, leasedUntil, failures } = v.parse(Notice, Item ? unmarshall(Item) : {})
      if (!isOwed(newest, told) || nextAt > now || leasedUntil > now) return undefined

      const token = newToken()
      const unchangedSinceRead =
        'attribute_not_exists(leasedUntil) OR (leasedUntil = :leased AND nextAt = :next)'
      const claimed = { lease: token, leasedUntil: now + leaseSeconds, nextAt, expiresAt: now + keptSeconds }
      try {
        await update(site, sub, claimed, unchangedSinceRead, { ':leased': leasedUntil, ':next': nextAt })
        return { token, failures }
      } catch (error) {
        return unlessLost(error)
      }
    },

    sent: (site, sub, { token }, newest) =>
      release(site, sub, token, { told: [...newest], nextAt: seconds() + betweenMailsSeconds, failures: 0 }),

    failed: (site, sub, { token, failures }) =>
      release(site, sub, token, {
        nextAt: seconds() + Math.min(3600, 60 * 2 ** failures),
        failures: failures + 1,
      }),

    drop: (site, sub, { token }) => release(site, sub, token, {}),
  }
}

type Values = Record<string, string | number | string[]>

/**
 * Whether something waits that was not told of. Not only the newest counts: a comment may have taken longer to be
 * written than one that came after it. Below the last one told of, in a list that was cut, nothing can be known.
 */
const isOwed = (newest: readonly string[], told: readonly string[]): boolean => {
  const known = new Set(told)
  const oldestTold = told.length < newestTold ? '' : (told.at(-1) ?? '')
  return newest.some(waiting => !known.has(waiting) && waiting > oldestTold)
}

/** Somebody else holds the lease: theirs to finish. */
const unlessLost = (error: unknown): undefined => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}
