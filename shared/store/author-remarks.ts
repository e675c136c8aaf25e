import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import type { AuthorFile, AuthorRemark } from '../domain/ports.ts'
import { authorMarkKey, authorNoteKey, sortLastPk } from './keys.ts'
import { rememberNote } from './note-attempts.ts'

type Tables = { comments: string; ephemera: string }

const mostNotes = 100

/** What moderators told one another under an author's key: the mark, which comes first from the end, and the notes. */
export const readRemarks = async (
  client: DynamoDBClient,
  table: string,
  author: string,
): ReturnType<AuthorFile['remarks']> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :author',
      ExpressionAttributeValues: marshall({ ':author': author }),
      ScanIndexForward: false,
      Limit: 1 + mostNotes,
    }),
  )
  const items = Items.map(item => unmarshall(item))
  const isNote = ({ sk }: Record<string, unknown>) => sk !== authorMarkKey(author).sk
  const mark = items.find(item => !isNote(item) && 'until' in item)
  return {
    notes: items.filter(isNote).map(item => v.parse(NoteItem, item)),
    mark: mark && v.parse(MarkItem, mark),
  }
}

const NoteItem = v.object({ id: v.string(), text: v.string(), by: v.string(), at: v.string() })

const MarkItem = v.object({ by: v.string(), at: v.string(), reason: v.string(), until: v.string() })

/** A note is added once and stays. A mark is the last one set; that it is gone is kept too, for nothing here is removed. */
export const keepRemark = (
  tables: Tables,
  { site, author }: { site: string; author: string },
  remark: AuthorRemark,
): TransactWriteItem[] => {
  if ('note' in remark) {
    const { note } = remark
    const isNew = 'attribute_not_exists(pk)'
    const Item = marshall({ ...authorNoteKey(author, note.id), ...note })
    return [
      { Put: { TableName: tables.comments, Item, ConditionExpression: isNew } },
      rememberNote(tables.ephemera, site, remark),
    ]
  }
  const { mark } = remark
  const inForce = mark === 'none' ? {} : { ...mark, authorPk: sortLastPk(site), authorSk: mark.until }
  return [{ Put: { TableName: tables.comments, Item: marshall({ ...authorMarkKey(author), ...inForce }) } }]
}
