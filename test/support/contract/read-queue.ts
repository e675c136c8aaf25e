import type * as v from 'valibot'
import { readAnswer } from './read-answer.ts'
import { ModeratedCommentInFull } from './schemas/moderated-comment.ts'
import { QueuePage } from './schemas/queue-page.ts'
import { taaliq } from './taaliq.ts'

/** One page of a site's queue, as the administrator sees it. */
export const readQueue = async (site: string, query: Record<string, string | number> = {}) =>
  readAnswer(QueuePage, await taaliq.queue(site, query))

/** A queue page by page until `nextCursor` is null. */
export const readWholeQueue = async (site: string, query: Record<string, string | number>) => {
  const comments: v.InferOutput<typeof QueuePage>['comments'] = []
  let cursor: string | null | undefined
  for (let page = 0; cursor !== null && page < mostPages; page++) {
    const read = await readQueue(site, cursor ? { ...query, cursor } : query)
    comments.push(...read.comments)
    cursor = read.nextCursor
  }
  return comments
}

/** These comments as the queue shows them, read from its newest on until they are all found. */
export const readWaiting = async (ids: readonly string[], site = 'demo') => {
  const sought = new Set(ids)
  const found: v.InferOutput<typeof QueuePage>['comments'] = []
  let cursor: string | null | undefined
  for (let page = 0; cursor !== null && found.length < sought.size && page < mostPages; page++) {
    const read = await readQueue(site, { order: 'newest', limit: 100, ...(cursor ? { cursor } : {}) })
    found.push(...read.comments.filter(({ id }) => sought.has(id)))
    cursor = read.nextCursor
  }
  return found
}

/** One comment as the administrator sees it. */
export const readOne = async (id: string, site = 'demo') =>
  readAnswer(ModeratedCommentInFull, await taaliq.one(id, { site }))

const mostPages = 500
