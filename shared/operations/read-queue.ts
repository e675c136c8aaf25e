import type * as v from 'valibot'
import type { QueuePaging } from '../contract/paging.ts'
import type { ModeratedComment } from '../domain/comment.ts'
import type { Members, ModeratedComments } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Cursors } from '../store/cursor.ts'

export type ReadQueueNeeds = {
  members: Pick<Members, 'get'>
  moderated: Pick<ModeratedComments, 'page' | 'countPending'>
  cursors: () => Promise<Cursors>
}

export type QueuePage = { comments: ModeratedComment[]; pending: number; nextCursor: string | null }

/** A page of one of a site's queues and how many wait, for a member of the site; one round of reads. */
export const readQueue = async (
  { members, moderated, cursors }: ReadQueueNeeds,
  sub: string,
  site: string,
  { limit, cursor, order, status }: v.InferOutput<typeof QueuePaging>,
): Promise<QueuePage> => {
  const list = ['queue', site, status, order]
  const after = cursor === undefined ? undefined : (await cursors()).read(list, cursor)
  const [member, page, pending] = await Promise.all([
    members.get(site, sub),
    moderated.page(site, status, { limit, order, after }),
    moderated.countPending(site),
  ])
  if (member === undefined) throw new Problem('forbidden')
  return {
    comments: page.items,
    pending,
    nextCursor: page.next === undefined ? null : (await cursors()).write(list, page.next),
  }
}
