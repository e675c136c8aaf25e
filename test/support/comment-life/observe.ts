import * as v from 'valibot'
import { statuses } from '../../../shared/domain/decision.ts'
import { CommentPage } from '../contract/schemas/comment-page.ts'
import { ModeratedCommentInFull } from '../contract/schemas/moderated-comment.ts'
import { QueuePage } from '../contract/schemas/queue-page.ts'
import { ThreadCounts } from '../contract/schemas/thread-counts.ts'
import type { World } from '../world/open-world.ts'
import type { Place } from '../world/requests.ts'

/** What everybody sees of a thread, from cursor to cursor. */
export const observeThread = async (world: World, place: Place, order: 'oldest' | 'newest') => {
  const answers = await world.everyPage(query => world.list(place, { order, limit: 4, ...query }))
  const pages = answers.map(({ body }) => v.parse(CommentPage, JSON.parse(body)))
  const { counts } = v.parse(ThreadCounts, JSON.parse((await world.counts(place.site, [place.thread])).body))
  return {
    comments: pages.flatMap(({ comments }) =>
      comments.map(({ id, parentId, name, content }) => ({ id, parentId, name, content })),
    ),
    counts: new Set([...pages.map(({ count }) => count), ...counts.map(([, count]) => count)]),
  }
}

/** What moderators see of a site: who is in which queue, and how many wait. */
export const observeQueues = async (world: World, site: string) => {
  const pending = new Set<number>()
  const queues: [string, string[]][] = []
  for (const status of statuses) {
    const answers = await world.everyPage(query => world.queue(site, 'salma', { status, limit: 4, ...query }))
    const pages = answers.map(({ body }) => v.parse(QueuePage, JSON.parse(body)))
    for (const page of pages) pending.add(page.pending)
    queues.push([status, pages.flatMap(({ comments }) => comments.map(({ id }) => id))])
  }
  return { pending, queues: Object.fromEntries(queues) }
}

/** What a moderator sees of one comment. */
export const observeComment = async (world: World, site: string, commentId: string) => {
  const { body } = await world.show(site, 'yusuf', commentId)
  const { id, name, content, status, version, events, author } = v.parse(
    ModeratedCommentInFull,
    JSON.parse(body),
  )
  return { id, name, content, status, version, events, author }
}
