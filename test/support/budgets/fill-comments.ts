import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { threadKey } from '../../../shared/store/keys.ts'
import { commentItems, type WrittenComment } from './comment-items.ts'
import { eventItems } from './event-items.ts'
import type { CommentsTable } from './open-comments-table.ts'
import { writeItems } from './write-items.ts'

type Place = { readonly site: string; readonly thread: string; readonly content: string }
type Numbers = { readonly from: number; readonly to: number }

const atATime = 5000

/** Writes the comments of these numbers: the even ones are published in one thread, the odd ones wait; and as many events. */
export const fillComments = async (
  table: CommentsTable,
  place: Place,
  { from, to }: Numbers,
): Promise<void> => {
  for (let start = from; start < to; start += atATime) {
    const comments = Array.from({ length: Math.min(atATime, to - start) }, (_, index) =>
      numbered(place, start + index),
    )
    const events = eventItems(
      table,
      place.site,
      comments.map(({ at }) => at),
    )
    await writeItems(table, [...(await commentItems(table, comments)), ...events])
    await addToCount(table, place, comments.filter(({ status }) => status === 'approved').length)
  }
}

const numbered = (place: Place, at: number): WrittenComment => ({
  ...place,
  at,
  status: at % 2 === 0 ? 'approved' : 'pending',
})

const addToCount = async (
  { client, name }: CommentsTable,
  { site, thread }: Place,
  published: number,
): Promise<void> => {
  await client.send(
    new UpdateItemCommand({
      TableName: name,
      Key: marshall(threadKey(site, thread)),
      UpdateExpression: 'ADD approvedCount :published',
      ExpressionAttributeValues: marshall({ ':published': published }),
    }),
  )
}
