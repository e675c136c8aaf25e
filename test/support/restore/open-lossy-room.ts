import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { verifyAudit } from '../../../shared/operations/verify-audit.ts'
import { createChains } from '../../../shared/store/chains.ts'
import { commentKey } from '../../../shared/store/keys.ts'
import { restoreAuthors } from '../../../shared/store/restore/restore-authors.ts'
import { restoreComments } from '../../../shared/store/restore/restore-comments.ts'
import { createSites } from '../../../shared/store/sites.ts'
import { type Item, readItems } from '../database/read-items.ts'
import { openLetterRoom } from '../letters/open-letter-room.ts'
import { backUp } from './back-up.ts'

const Listed = v.object({
  count: v.number(),
  comments: v.array(v.object({ id: v.string(), content: v.string() })),
})

/** A letter room whose tables lose what they hold, and get it back from what they were. */
export const openLossyRoom = async () => {
  const room = await openLetterRoom()
  const { client, tables } = room.database
  const needs = { client, tables, clock: room.clock, wait: async () => undefined }
  const drop = (Key: Item) => client.send(new DeleteItemCommand({ TableName: tables.comments, Key }))

  return {
    ...room,
    backUp: () => backUp(client, tables.comments),
    backUpAuthors: () => backUp(client, tables.authors),
    restore: (backup: string) => restoreComments(needs, backup),
    restoreAuthors: (backup: string) => restoreAuthors(needs, backup),
    items: () => readItems(client, tables.comments),
    /** Loses every item whose key begins so; or everything. */
    lose: async (...beginnings: readonly string[]) => {
      const lost = (await readItems(client, tables.comments)).filter(({ pk, sk }) =>
        beginnings.some(beginning => `${pk?.S} ${sk?.S}`.startsWith(beginning)),
      )
      await Promise.all(lost.map(({ pk = no, sk = no }) => drop({ pk, sk })))
    },
    loseComment: (id: string) => drop(marshall(commentKey(id))),
    /** Loses the person under whose address a comment was written. */
    forget: async (id: string) => {
      const { Item: { authorKey = no } = {} } = await client.send(
        new GetItemCommand({ TableName: tables.comments, Key: marshall(commentKey(id)) }),
      )
      await client.send(new DeleteItemCommand({ TableName: tables.authors, Key: { authorKey } }))
    },
    put: (item: Item) => client.send(new PutItemCommand({ TableName: tables.comments, Item: { ...item } })),
    breaks: async (site: string) => {
      const chains = createChains(client, tables.comments)
      const verified = await verifyAudit(
        { sites: createSites(client, tables.comments), chains, clock: room.clock },
        site,
      )
      return verified.breaks
    },
    /** What everybody reads of a thread: how many there are, and which. */
    published: async (site: string, thread: string) => {
      const { body } = await room.list({ site, thread }, { limit: 100 })
      const { count, comments } = v.parse(Listed, JSON.parse(body))
      return { count, ids: comments.map(({ id }) => id), contents: comments.map(({ content }) => content) }
    },
  }
}

const no = { NULL: true } as const

export type LossyRoom = Awaited<ReturnType<typeof openLossyRoom>>
