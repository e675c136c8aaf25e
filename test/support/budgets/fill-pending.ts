import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as v from 'valibot'
import { commentItems } from './comment-items.ts'
import type { CommentsTable } from './open-comments-table.ts'
import { writeItems } from './write-items.ts'

type Place = { readonly site: string; readonly threads: readonly string[]; readonly content: string }

const Written = v.object({ id: v.string() })

/** So many comments that wait, dealt out to the threads, written straight into the database; their ids, oldest first. */
export const fillPending = async (
  table: CommentsTable,
  { site, threads, content }: Place,
  count: number,
): Promise<string[]> => {
  const ids: string[] = []
  for (let start = 0; start < count; start += atATime) {
    const comments = Array.from({ length: Math.min(atATime, count - start) }, (_, index) => ({
      site,
      thread: threads[(start + index) % threads.length] ?? '',
      content,
      status: 'pending' as const,
      at: start + index,
    }))
    const items = await commentItems(table, comments)
    await writeItems(table, items)
    ids.push(...items.map(item => v.parse(Written, unmarshall(item)).id))
  }
  return ids
}

const atATime = 5000
