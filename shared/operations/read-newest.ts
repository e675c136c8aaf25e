import type { PublishedComment } from '../domain/comment.ts'
import type { PublishedComments, Threads } from '../domain/ports.ts'
import type { Thread } from '../domain/site.ts'

export type ReadNewestNeeds = {
  threads: Pick<Threads, 'get'>
  published: Pick<PublishedComments, 'page'>
}

/** A thread and its newest approved comments, newest first; one query and one read, in parallel, and no key for a cursor. */
export const readNewest = async (
  { threads, published }: ReadNewestNeeds,
  site: string,
  name: string,
  limit: number,
): Promise<{ thread: Thread; comments: PublishedComment[] }> => {
  const [thread, page] = await Promise.all([
    threads.get(site, name),
    published.page(site, name, { limit, order: 'newest' }),
  ])
  return { thread, comments: page.items }
}
