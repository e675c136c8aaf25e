import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Addressees } from '../domain/mail-ports.ts'
import { askedShareKey, mailShareKey } from './keys.ts'
import { updateIf } from './update-if.ts'

type Tables = { authors: string; ephemera: string }

const perThreadAndDay = 5
const perDay = 20
/** Of one site: where everybody is published at once, no moderator stands between a form and strangers' mailboxes. */
const askedPerHour = 100
const day = 86_400_000

/** `unsubscribed` names what a person wants no mail of: `*`, a site, or a thread of one. */
const Author = v.object({
  verifiedAt: v.optional(v.string()),
  bouncedAt: v.optional(v.string()),
  complainedAt: v.optional(v.string()),
  unsubscribed: v.optional(v.set(v.string()), new Set()),
})

const Asked = v.optional(
  v.object({ askedAt: v.optional(v.string(), ''), askedFor: v.optional(v.string(), '') }),
  {},
)

/** What the mailer knows of whom it writes to, by a key that stays in the store; the address itself is opened last. */
export const createAddressees = (client: DynamoDBClient, tables: Tables): Addressees => {
  const spend = ({ pk }: { pk: string }, limit: number, now: Date) =>
    updateIf(client, {
      TableName: tables.ephemera,
      Key: marshall({ pk }),
      UpdateExpression: 'ADD spent :one SET expiresAt = if_not_exists(expiresAt, :end)',
      ConditionExpression: 'attribute_not_exists(pk) OR spent < :limit',
      ExpressionAttributeValues: marshall({
        ':one': 1,
        ':limit': limit,
        ':end': Math.floor((now.getTime() + 2 * day) / 1000),
      }),
    })

  const read = async (authorKey: string, ProjectionExpression: string) => {
    const asked = { TableName: tables.authors, Key: marshall({ authorKey }), ProjectionExpression }
    const { Item } = await client.send(new GetItemCommand({ ...asked, ConsistentRead: true }))
    return Item && unmarshall(Item)
  }

  return {
    get: async authorKey => {
      const known = await read(authorKey, 'authorKey, verifiedAt, bouncedAt, complainedAt, unsubscribed')
      if (known === undefined) return undefined
      const { verifiedAt, bouncedAt, complainedAt, unsubscribed } = v.parse(Author, known)
      return {
        isVerified: verifiedAt !== undefined,
        isLost: bouncedAt !== undefined || complainedAt !== undefined,
        hasEnded: (site, thread) => ['*', site, `${site}#${thread}`].some(ended => unsubscribed.has(ended)),
      }
    },

    mayAsk: async (authorKey, { comment, kind, site }, now) => {
      const owed = `${comment}#${kind}`
      const yesterday = new Date(now.getTime() - day).toISOString()
      const { askedAt, askedFor } = v.parse(Asked, await read(authorKey, 'askedAt, askedFor'))
      if (askedFor !== owed && askedAt > yesterday) return 'asked-today'
      const notAskedToday = 'attribute_not_exists(askedAt) OR askedAt <= :yesterday'
      const askedForThis = 'askedFor = :owed'
      const isTheirTurn = await updateIf(client, {
        TableName: tables.authors,
        Key: marshall({ authorKey }),
        UpdateExpression: 'SET askedAt = :now, askedFor = :owed',
        ConditionExpression: `attribute_exists(authorKey) AND (${notAskedToday} OR ${askedForThis})`,
        ExpressionAttributeValues: marshall({
          ':now': now.toISOString(),
          ':yesterday': yesterday,
          ':owed': owed,
        }),
      })
      if (!isTheirTurn) return 'asked-today'
      // Where it was asked for this very debt, and that failed, the site's share was spent already.
      if (askedFor === owed) return 'yes'
      // Of two debts to one person at once, only the one whose turn it is spends of it.
      const hour = now.toISOString().slice(0, 13)
      if (await spend(askedShareKey(site, hour), askedPerHour, now)) return 'yes'
      await updateIf(client, {
        TableName: tables.authors,
        Key: marshall({ authorKey }),
        UpdateExpression: 'REMOVE askedAt, askedFor',
        ConditionExpression: askedForThis,
        ExpressionAttributeValues: marshall({ ':owed': owed }),
      })
      return 'later'
    },

    spendShare: async (authorKey, { site, thread }, now) => {
      const today = now.toISOString().slice(0, 10)
      return (
        (await spend(mailShareKey(authorKey, today, `${site}#${thread}`), perThreadAndDay, now)) &&
        (await spend(mailShareKey(authorKey, today), perDay, now))
      )
    },
  }
}
