import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { Subscription, Subscriptions } from '../domain/mail-ports.ts'
import type { MailScope, Owed } from '../domain/outbox.ts'
import { Problem } from '../domain/problem.ts'
import { commentKey, outboxKey } from './keys.ts'
import { OutboxItem } from './outbox-item.ts'
import type { SharedWrite, Transact } from './transact.ts'

type Needs = {
  client: DynamoDBClient
  transact: Transact
  tables: { comments: string; authors: string }
}

type Item = v.InferOutput<typeof OutboxItem> & { authorKey: string }

/**
 * A person is found by a mail that went to them; the key that names them is in no value that this hands out. Nothing of
 * them is read: what they want is written unseen.
 */
export const createSubscriptions = (needs: Needs): Subscriptions => ({
  open: async owed => {
    const { Item } = await needs.client.send(
      new GetItemCommand({ TableName: needs.tables.comments, Key: marshall(outboxKey(owed)) }),
    )
    if (Item === undefined) return undefined
    const { authorKey, ...item } = v.parse(OutboxItem, unmarshall(Item))
    return authorKey === undefined ? undefined : subscriptionOf(needs, owed, { ...item, authorKey })
  },
})

/**
 * What a person wants is one item, which the mailer reads before each mail, and an item holds 400 KB: two hundred
 * conversations of the longest names are 170. Who ends more of them hears no more of the site that the next one is on.
 */
const mostEntries = 200

const subscriptionOf = ({ transact, tables }: Needs, { comment, kind }: Owed, item: Item): Subscription => {
  const { authorKey, site, thread, letter, owedAt, sentAt = owedAt } = item
  const entries: Record<MailScope, string> = { thread: `${site}#${thread}`, site, everything: '*' }
  const entry = (scope: MailScope) => new Set([entries[scope]])

  const write = async (Update: SharedWrite): Promise<'written' | 'not-so'> => {
    const cancelled = await transact([{ Update }])
    if (cancelled === 'contended') throw new Problem('unavailable', { retryAfterSeconds: 1 })
    return cancelled === undefined ? 'written' : 'not-so'
  }

  /** Who was forgotten is not made known again by a link. */
  const isKnown = 'attribute_exists(authorKey)'
  const say = (update: string, values: Record<string, unknown>, condition = isKnown) =>
    write({
      TableName: tables.authors,
      Key: marshall({ authorKey }),
      UpdateExpression: update,
      ConditionExpression: condition,
      ExpressionAttributeValues: marshall(values),
    })
  const sayOfKnown = async (update: string, values: Record<string, unknown>): Promise<void> => {
    if ((await say(update, values)) === 'not-so') throw new Problem('unknown-link')
  }

  const endThread = () => {
    const isRoom = 'attribute_not_exists(unsubscribed) OR size(unsubscribed) < :most'
    const isEnded = 'contains(unsubscribed, :thread)'
    return say(
      'ADD unsubscribed :entry',
      { ':entry': entry('thread'), ':thread': entries.thread, ':most': mostEntries },
      `${isKnown} AND (${isRoom} OR ${isEnded})`,
    )
  }

  return {
    site,
    letter,
    // A mail may be opened before it is noted that it went out, or where that note was lost.
    sentAt,

    confirm: async at => {
      await sayOfKnown('SET verifiedAt = if_not_exists(verifiedAt, :at) DELETE unsubscribed :ended', {
        ':at': at,
        ':ended': new Set(Object.values(entries)),
      })
      // An answer is somebody else's comment; and a comment may have been deleted since.
      if (kind === 'published') await write(verify(tables.comments, comment))
    },

    end: async scope => {
      if (scope === 'thread' && (await endThread()) === 'written') return scope
      const kept = scope === 'thread' ? 'site' : scope
      await sayOfKnown('ADD unsubscribed :entry', { ':entry': entry(kept) })
      return kept
    },

    resume: scope => sayOfKnown('DELETE unsubscribed :entry', { ':entry': entry(scope) }),
  }
}

/** No other attribute may be named here: a policy of `infra/` lists these. */
const verify = (table: string, id: string): SharedWrite => ({
  TableName: table,
  Key: marshall(commentKey(id)),
  UpdateExpression: 'SET verified = :true',
  ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeValues: marshall({ ':true': true }),
})
