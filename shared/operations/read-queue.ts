import type * as v from 'valibot'
import type { QueuePaging } from '../contract/paging.ts'
import type { ModeratedComment, QueuedComment } from '../domain/comment.ts'
import { holdsEverything } from '../domain/holds-everything.ts'
import { mayDecide } from '../domain/member.ts'
import type { Members, ModeratedComments, Queues, Sites } from '../domain/ports.ts'
import { Problem } from '../domain/problem.ts'
import type { Cursors } from '../store/cursor.ts'

export type ReadQueueNeeds = {
  members: Pick<Members, 'get'>
  moderated: Pick<ModeratedComments, 'countPending'>
  queues: Queues
  sites: Pick<Sites, 'get'>
  cursors: () => Promise<Cursors>
}

export type QueuePage = { comments: QueuedComment[]; pending: number; nextCursor: string | null }

/**
 * A page of one of a site's queues and how many wait, for a member of the site; one round of reads. What is to be read
 * last is told where it waits, to who may decide, and only where everything is held.
 */
export const readQueue = async (
  { members, moderated, queues, sites, cursors }: ReadQueueNeeds,
  sub: string,
  site: string,
  { limit, cursor, order, status }: v.InferOutput<typeof QueuePaging>,
): Promise<QueuePage> => {
  const list = ['queue', site, status, order]
  const after = cursor === undefined ? undefined : (await cursors()).read(list, cursor)
  const [member, page, pending, rules] = await Promise.all([
    members.get(site, sub),
    queues.page(site, status, { limit, order, after }),
    moderated.countPending(site),
    sites.get(site),
  ])
  if (member === undefined) throw new Problem('forbidden')
  const hasOrder =
    status === 'pending' && mayDecide[member.role] && rules !== undefined && holdsEverything(rules)
  return {
    comments: hasOrder ? page.items : page.items.map(withoutOrder),
    pending,
    nextCursor: page.next === undefined ? null : (await cursors()).write(list, page.next),
  }
}

const withoutOrder = (queued: QueuedComment): ModeratedComment => {
  const { sortLast: _, ...comment } = queued
  return comment
}
