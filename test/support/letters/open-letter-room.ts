import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { commentKey, outboxKey } from '../../../shared/store/keys.ts'
import { openNewsroom } from '../audit/open-newsroom.ts'
import { idOf } from '../two-worlds/id-of.ts'

type Written = {
  readonly site?: string
  readonly thread?: string
  readonly email?: string
  readonly parentId?: string
  readonly notifyReplies?: boolean
}

const Kept = v.object({ authorKey: v.object({ S: v.string() }) })

/** A newsroom and what its commenters are mailed; a minute and a second pass before each sweep, unless it is told otherwise. */
export const openLetterRoom = async () => {
  const newsroom = await openNewsroom()
  const { client, tables } = newsroom.database
  const authorKeyOf = async (id: string): Promise<string> => {
    const asked = { TableName: tables.comments, Key: marshall(commentKey(id)) }
    return v.parse(Kept, (await client.send(new GetItemCommand(asked))).Item).authorKey.S
  }
  const setAuthor = async (id: string, expression: string, values: Record<string, unknown>) => {
    await client.send(
      new UpdateItemCommand({
        TableName: tables.authors,
        Key: marshall({ authorKey: await authorKeyOf(id) }),
        UpdateExpression: expression,
        ExpressionAttributeValues: marshall(values),
      }),
    )
  }
  let written = 0

  return {
    ...newsroom,
    authorKeyOf,
    write: async (name: string, { site = 'daily', thread = 'article-1', ...more }: Written = {}) => {
      written += 1
      newsroom.pass(60)
      const email = `${name}@mail.example`
      const fields = { name, email, content: `تعليق ${written}`, notifyReplies: true, ...more }
      return idOf(await newsroom.submit({ site, thread }, fields))
    },
    moderate: async (id: string, decision: string, version = 1, site = 'daily') => {
      const { status, body } = await newsroom.decide(site, 'moderator', id, { decision, version })
      if (status !== 200) throw new Error(`deciding answered ${status}: ${body}`)
    },
    /** The letters to commenters that this much time brings: kind and recipient of each. */
    lettersAfter: async (seconds = 61): Promise<string[]> => {
      const before = newsroom.mails.length
      newsroom.pass(seconds)
      await newsroom.sweep()
      return newsroom.mails
        .slice(before)
        .filter(({ tags }) => tags['kind'] !== 'waiting')
        .map(({ to, tags }) => `${tags['kind']} to ${to}`)
    },
    /** The address under which a comment was written is confirmed. */
    confirm: (id: string) => setAuthor(id, 'SET verifiedAt = :at', { ':at': '2040-01-01T00:00:00.000Z' }),
    /** Whoever wrote a comment wants no mail of `*`, a site, or a thread of one. */
    unsubscribe: (id: string, from: string) =>
      setAuthor(id, 'ADD unsubscribed :from', { ':from': new Set([from]) }),
    loseAddress: (id: string, how: 'bouncedAt' | 'complainedAt') =>
      setAuthor(id, `SET ${how} = :at`, { ':at': '2040-01-01T00:00:00.000Z' }),
    debtOf: async (comment: string, kind: 'published' | 'reply' = 'published') => {
      const asked = { TableName: tables.comments, Key: marshall(outboxKey({ comment, kind })) }
      return (await client.send(new GetItemCommand(asked))).Item
    },
  }
}

export type LetterRoom = Awaited<ReturnType<typeof openLetterRoom>>
