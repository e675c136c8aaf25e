import type { Paging } from '../contract/paging.ts'
import type { PublishedComment } from '../domain/comment.ts'
import { isClosed } from '../domain/is-closed.ts'
import type { Clock, PublishedComments, Threads } from '../domain/ports.ts'
import type { Site, Thread } from '../domain/site.ts'
import type { Cursors } from '../store/cursor.ts'

export type ReadThreadNeeds = {
  threads: Pick<Threads, 'get'>
  published: Pick<PublishedComments, 'page'>
  cursors: () => Promise<Cursors>
  clock: Clock
}

export type ThreadPage = {
  comments: PublishedComment[]
  count: number
  closed: boolean
  nextCursor: string | null
  thread: Thread
}

/** A page of a thread's approved comments, with the thread's count; one query and one read, in parallel. */
export const readThread = async (
  { threads, published, cursors, clock }: ReadThreadNeeds,
  site: Site,
  name: string,
  { limit, cursor, order }: Paging,
): Promise<ThreadPage> => {
  const list = ['published', site.site, name, order]
  const after = cursor === undefined ? undefined : (await cursors()).read(list, cursor)
  const [thread, page] = await Promise.all([
    threads.get(site.site, name),
    published.page(site.site, name, { limit, order, after }),
  ])
  return {
    comments: page.items,
    count: thread.approvedCount,
    closed: isClosed(site, thread, clock()),
    nextCursor: page.next === undefined ? null : (await cursors()).write(list, page.next),
    thread,
  }
}
