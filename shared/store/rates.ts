import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Clock, Rates } from '../domain/ports.ts'
import { rateKey } from './keys.ts'

type Needs = { client: DynamoDBClient; table: string; clock: Clock }

const windowSeconds = 60
const mostKnown = 1000

const Window = v.object({ expiresAt: v.number() })

/**
 * Counters shared by all instances: at most N in the 60 s that begin with the first. One conditional update in the
 * usual case; a second one only when an expired window begins anew; none for whom this instance has refused, until their
 * window ends: it only fills. At most 1,000 of them are known.
 */
export const createRates = ({ client, table, clock }: Needs): Rates => {
  /** By site, caller and limit, in seconds since 1970. */
  const refusedUntil = new Map<string, number>()

  const refuse = (name: string, until: number, now: number) => {
    for (const [other, ends] of refusedUntil) if (ends <= now) refusedUntil.delete(other)
    if (refusedUntil.size >= mostKnown) refusedUntil.clear()
    refusedUntil.set(name, until)
  }

  const begin = (site: string, caller: string, now: number, condition: string) =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(rateKey(site, caller)),
        UpdateExpression: 'SET spent = :one, expiresAt = :end',
        ConditionExpression: condition,
        ExpressionAttributeValues: marshall({ ':one': 1, ':end': now + windowSeconds, ':now': now }),
      }),
    )

  const spendWithin = (site: string, caller: string, perMinute: number, now: number) => {
    const neverSeen = 'attribute_not_exists(pk)'
    const leftInWindow = 'expiresAt > :now AND spent < :limit'
    return client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: marshall(rateKey(site, caller)),
        UpdateExpression: 'SET expiresAt = if_not_exists(expiresAt, :end) ADD spent :one',
        ConditionExpression: `${neverSeen} OR (${leftInWindow})`,
        ExpressionAttributeValues: marshall({
          ':one': 1,
          ':end': now + windowSeconds,
          ':now': now,
          ':limit': perMinute,
        }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    )
  }

  const spend: Rates['spend'] = async (site, caller, perMinute) => {
    const now = Math.floor(clock().getTime() / 1000)
    const name = JSON.stringify([site, caller, perMinute])
    const known = refusedUntil.get(name) ?? 0
    if (known > now) return { retryAfterSeconds: known - now }
    try {
      await spendWithin(site, caller, perMinute, now)
      return undefined
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error
      const { expiresAt } = v.parse(Window, unmarshall(error.Item))
      if (expiresAt > now) {
        refuse(name, expiresAt, now)
        return { retryAfterSeconds: expiresAt - now }
      }
    }
    try {
      await begin(site, caller, now, 'expiresAt <= :now')
      return undefined
    } catch (error) {
      // Another instance began the window first: spend from that one.
      if (error instanceof ConditionalCheckFailedException) return spend(site, caller, perMinute)
      throw error
    }
  }

  return { spend }
}
