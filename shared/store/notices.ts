import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Notices } from '../domain/mail-ports.ts'
import type { Clock } from '../domain/ports.ts'
import { retryWaitMinutes } from '../domain/retry-wait.ts'
import { noticeKey } from './keys.ts'
import { readMany } from './read-many.ts'
import { setting } from './setting.ts'
import { updateIf } from './update-if.ts'

type Needs = { client: DynamoDBClient; table: string; clock: Clock; newToken: () => string }

const leaseSeconds = 30
const keptSeconds = 30 * 24 * 3600

const Notice = v.object({
  told: v.optional(v.array(v.string()), []),
  /** As are all its times, in seconds since 1970. */
  mailedAt: v.optional(v.number(), 0),
  retryAt: v.optional(v.number(), 0),
  lease: v.exactOptional(v.string()),
  leasedUntil: v.optional(v.number(), 0),
  failures: v.optional(v.number(), 0),
})

/**
 * Per moderator and site: of which comments they were told (the newest of them) and when, and when to try again after a
 * failure (after 1, 2, 4 … minutes, at most an hour). Kept 30 days after the last change. What they chose is read
 * each time, and nothing that follows from it is kept here: another choice counts at once.
 */
export const createNotices = ({ client, table, clock, newToken }: Needs): Notices => {
  const seconds = () => Math.floor(clock().getTime() / 1000)

  /** Where the condition fails, somebody else holds the lease: theirs to finish. */
  const update = (site: string, sub: string, set: Values, condition: string, values: object = {}) => {
    const notice = setting(set)
    return updateIf(client, {
      TableName: table,
      Key: marshall(noticeKey(site, sub)),
      ...notice,
      ConditionExpression: condition,
      ExpressionAttributeValues: { ...notice.ExpressionAttributeValues, ...marshall(values) },
    })
  }

  const release = async (site: string, sub: string, token: string, set: Values) => {
    const stillMine = 'lease = :mine'
    const released = { ...set, leasedUntil: 0, expiresAt: seconds() + keptSeconds }
    await update(site, sub, released, stillMine, { ':mine': token })
  }

  return {
    of: async (site, subs) => {
      const keys = subs.map(sub => noticeKey(site, sub))
      const items = await readMany(client, table, keys, { consistent: true })
      const kept = new Map(items.map(item => [item['pk']?.S, item]))

      return async (sub, isDue) => {
        const now = seconds()
        const notice = v.parse(Notice, unmarshall(kept.get(noticeKey(site, sub).pk) ?? {}))
        const { told, mailedAt, retryAt, lease, leasedUntil, failures } = notice
        if (retryAt > now || leasedUntil > now) return undefined
        if (!(await isDue({ told, mailedAt: new Date(mailedAt * 1000) }))) return undefined

        const token = newToken()
        const neverClaimed = 'attribute_not_exists(lease)'
        const notClaimedSinceRead = 'lease = :before'
        const claimed = { lease: token, leasedUntil: now + leaseSeconds, expiresAt: now + keptSeconds }
        const isMine = await (lease === undefined
          ? update(site, sub, claimed, neverClaimed)
          : update(site, sub, claimed, notClaimedSinceRead, { ':before': lease }))
        return isMine ? { token, failures } : undefined
      }
    },

    sent: (site, sub, { token }, newest) =>
      release(site, sub, token, { told: [...newest], mailedAt: seconds(), failures: 0 }),

    failed: (site, sub, { token, failures }) =>
      release(site, sub, token, {
        retryAt: seconds() + 60 * retryWaitMinutes(failures),
        failures: failures + 1,
      }),

    drop: (site, sub, { token }) => release(site, sub, token, {}),
  }
}

type Values = Record<string, string | number | string[]>
