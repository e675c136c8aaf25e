import {
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { LetterKind, OwedKind } from '../../../shared/domain/outbox.ts'
import { createSubscriptionLinks } from '../../../shared/privacy/subscription-links.ts'
import { commentKey } from '../../../shared/store/keys.ts'
import { type Newsroom, openNewsroom } from '../audit/open-newsroom.ts'
import { readItems } from '../database/read-items.ts'
import { owedItem } from '../mail/owed-item.ts'
import { sentItem } from '../mail/sent-item.ts'
import { worldKeys } from '../world/world-keys.ts'

type GivenMail = { kind?: OwedKind; letter?: LetterKind; site?: string; thread?: string; sent?: boolean }

const Author = v.object({
  verifiedAt: v.optional(v.string()),
  unsubscribed: v.optional(v.set(v.string()), new Set<string>()),
})

const links = createSubscriptionLinks([worldKeys.subscriptionLinkSecret])
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A newsroom whose commenters got mails: each is written straight into the store, as the mailer leaves it. */
export const openCorrespondence = async () => {
  const newsroom: Newsroom = await openNewsroom()
  const { client, tables } = newsroom.database

  /** A mail to the one commenter of the newsroom, by its link. */
  const givenMail = async (mail: GivenMail = {}) => {
    const { kind = 'reply', letter = 'reply', site = 'daily', thread = 'article-1', sent = true } = mail
    const comment = await newsroom.givenHeld(site)
    const { Item = {} } = await client.send(
      new GetItemCommand({ TableName: tables.comments, Key: marshall(commentKey(comment)) }),
    )
    const owed = { comment, kind, site, thread, owedAt: newsroom.clock().toISOString() }
    const item = sent ? sentItem({ ...owed, authorKey: Item['authorKey']?.S, letter }) : owedItem(owed)
    await client.send(new PutItemCommand({ TableName: tables.comments, Item: marshall(item) }))
    return {
      comment,
      path: `/v1/subscriptions/${links.write({ comment, kind })}`,
      authorKey: Item['authorKey'],
    }
  }
  type Mail = Awaited<ReturnType<typeof givenMail>>

  const post = ({ path }: Pick<Mail, 'path'>, body: string, headers: Record<string, string> = form) =>
    newsroom.ask({ method: 'POST', path, headers, body })

  return {
    ...newsroom,
    givenMail,
    post,
    choose: (mail: Pick<Mail, 'path'>, choice: string, scope = 'site') =>
      post(mail, `choice=${choice}&scope=${scope}`),
    oneClick: (mail: Pick<Mail, 'path'>) => post(mail, 'List-Unsubscribe=One-Click'),

    /** What is kept of whom the mail went to, besides the address. */
    wishesOf: async ({ authorKey }: Mail) => {
      const Key = { authorKey: authorKey ?? { S: '' } }
      const { Item } = await client.send(new GetItemCommand({ TableName: tables.authors, Key }))
      const { verifiedAt, unsubscribed } = v.parse(Author, unmarshall(Item ?? {}))
      return { verifiedAt, ended: [...unsubscribed].toSorted() }
    },

    /** Ended conversations of another site, as many. */
    givenEnded: async ({ authorKey }: Mail, count: number): Promise<void> => {
      const ended = Array.from({ length: count }, (_, at) => `weekly#article-${at}`)
      await client.send(
        new UpdateItemCommand({
          TableName: tables.authors,
          Key: { authorKey: authorKey ?? { S: '' } },
          UpdateExpression: 'ADD unsubscribed :ended',
          ExpressionAttributeValues: { ':ended': { SS: ended } },
        }),
      )
    },

    /** As erasing a person will. */
    forget: async ({ authorKey }: Mail): Promise<void> => {
      const Key = { authorKey: authorKey ?? { S: '' } }
      await client.send(new DeleteItemCommand({ TableName: tables.authors, Key }))
    },

    removeComment: async ({ comment }: Mail): Promise<void> => {
      const Key = marshall(commentKey(comment))
      await client.send(new DeleteItemCommand({ TableName: tables.comments, Key }))
    },

    /** Every item there is. */
    everything: () =>
      Promise.all([tables.comments, tables.authors, tables.ephemera].map(table => readItems(client, table))),
  }
}

export type Correspondence = Awaited<ReturnType<typeof openCorrespondence>>
