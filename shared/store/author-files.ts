import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { ModeratedComment } from '../domain/comment.ts'
import type { Page } from '../domain/paging.ts'
import type { AuthorFile, AuthorFiles, Clock } from '../domain/ports.ts'
import { isKept } from '../domain/retention.ts'
import type { Log } from '../telemetry/log.ts'
import { recordAboutAuthor } from './about-author.ts'
import { keepRemark, readRemarks } from './author-remarks.ts'
import { CommentItem, readComment } from './comment-item.ts'
import { aboutHeadKey, commentKey, memberKey } from './keys.ts'
import { readMember } from './member-item.ts'
import { earlierNote } from './note-attempts.ts'
import { readMany } from './read-many.ts'
import type { Transact } from './transact.ts'

type Item = Record<string, AttributeValue>
type Tables = { comments: string; ephemera: string }
type Needs = {
  client: DynamoDBClient
  transact: Transact
  tables: Tables
  clock: Clock
  log: Pick<Log, 'error'>
}

/** An author is found by a comment of theirs; the key that names them is in no value that this hands out. */
export const createAuthorFiles = (needs: Needs): AuthorFiles => ({
  open: async (site, sub, id) => {
    const keys = [memberKey(site, sub), commentKey(id), aboutHeadKey(id)]
    const items = await readMany(needs.client, needs.tables.comments, keys, { consistent: true })
    const found = ({ sk: of }: { sk: string }) => items.find(({ sk }) => sk?.S === of)

    const member = found(memberKey(site, sub))
    const comment = found(commentKey(id))
    const isThere = comment?.['site']?.S === site && isKept(readComment(comment), needs.clock())
    return {
      member: member && readMember(member),
      file: comment && isThere ? fileOf(needs, comment, found(aboutHeadKey(id))) : undefined,
    }
  },
})

const fileOf = (needs: Needs, item: Item, known: Item | undefined): AuthorFile => {
  const { client, transact, tables } = needs
  const comment = readComment(item)
  const author = item['authorPk']?.S
  return {
    comment,
    hasAddress: author !== undefined,
    record: async (event, remark) => {
      const { site } = comment
      const remarks =
        author === undefined || remark === undefined ? [] : keepRemark(tables, { site, author }, remark)
      const met = await recordAboutAuthor(transact, tables.comments, { comment, known }, event, remarks)
      const isNote = remark !== undefined && 'note' in remark
      return met && isNote ? earlierNote(met, remark.idempotency) : undefined
    },
    others: async request =>
      author === undefined
        ? { items: [], next: undefined }
        : readOthers(needs, { author, id: comment.id }, request),
    remarks: async () =>
      author === undefined ? { notes: [], mark: undefined } : readRemarks(client, tables.comments, author),
  }
}

/** The index names them, two more than asked for: this one may be among them, and whether more follow. */
const readOthers = async (
  { client, tables: { comments: table }, clock, log }: Needs,
  { author, id: own }: { author: string; id: string },
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<Page<ModeratedComment>> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'author',
      KeyConditionExpression: `authorPk = :author${after === undefined ? '' : ' AND authorSk < :after'}`,
      ExpressionAttributeValues: marshall(
        { ':author': author, ':after': after },
        { removeUndefinedValues: true },
      ),
      ScanIndexForward: false,
      Limit: limit + 2,
    }),
  )
  const named = Items.map(({ authorSk }) => authorSk?.S ?? '').filter(id => id !== own)
  const listed = named.slice(0, limit)
  const items = await readMany(client, table, listed.map(commentKey))
  const byId = new Map(items.map(item => [item['id']?.S, item]))
  const now = clock()
  const read = listed.flatMap(id => readable(byId.get(id), log)).filter(comment => isKept(comment, now))
  const isLast = named.length <= limit && LastEvaluatedKey === undefined
  return { items: read, next: isLast ? undefined : listed.at(-1) }
}

/** One that cannot be read (a version to come may have written it) must not hide the others. */
const readable = (item: Item | undefined, log: Pick<Log, 'error'>): ModeratedComment[] => {
  if (item === undefined) return []
  const read = v.safeParse(CommentItem, unmarshall(item))
  if (read.success) return [read.output]
  log.error('comment unreadable', new TypeError('not what the schema knows'), { id: item['id']?.S })
  return []
}
