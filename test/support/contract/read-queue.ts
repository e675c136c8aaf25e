import type * as v from 'valibot'
import { readAnswer } from './read-answer.ts'
import { ModeratedCommentInFull } from './schemas/moderated-comment.ts'
import { QueuePage } from './schemas/queue-page.ts'
import { taaliq } from './taaliq.ts'

type Query = Record<string, string | number>
type Queued = v.InferOutput<typeof QueuePage>['comments']

/** One page of a site's queue, as the administrator sees it. */
export const readQueue = async (site: string, query: Query = {}) =>
  readAnswer(QueuePage, await taaliq.queue(site, query))

/** A queue page by page until `nextCursor` is null, or until what was read is enough. */
export const readWholeQueue = async (
  site: string,
  query: Query,
  isEnough: (read: Queued) => boolean = () => false,
) => {
  const comments: Queued = []
  let cursor: string | null | undefined
  for (let page = 0; cursor !== null && !isEnough(comments) && page < mostPages; page++) {
    const read = await readQueue(site, cursor ? { ...query, cursor } : query)
    comments.push(...read.comments)
    cursor = read.nextCursor
  }
  return comments
}

/** These comments as the queue shows them, read from its newest on until they are all found. */
export const readWaiting = async (ids: readonly string[]) => {
  const sought = new Set(ids)
  const foundIn = (comments: Queued) => comments.filter(({ id }) => sought.has(id))
  const newest = { order: 'newest', limit: 100 }
  return foundIn(await readWholeQueue('demo', newest, read => foundIn(read).length === sought.size))
}

/** One comment as the administrator sees it. */
export const readOne = async (id: string, site = 'demo') =>
  readAnswer(ModeratedCommentInFull, await taaliq.one(id, { site }))

const mostPages = 500
