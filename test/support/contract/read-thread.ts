import { readAnswer } from './read-answer.ts'
import { CommentPage, type PublicComment } from './schemas/comment-page.ts'
import { taaliq } from './taaliq.ts'

type Place = { site?: string; thread: string }

/** The first page of a thread. */
export const readThread = async (place: Place, query: Record<string, string | number> = {}) =>
  readAnswer(CommentPage, await taaliq.list(place, query))

/** A thread page by page until `nextCursor` is null. */
export const readWholeThread = async (place: Place, query: Record<string, string | number>) => {
  const pages: PublicComment[][] = []
  let cursor: string | null | undefined
  while (cursor !== null && pages.length < mostPages) {
    const page = await readThread(place, cursor ? { ...query, cursor } : query)
    pages.push(page.comments)
    cursor = page.nextCursor
  }
  return pages
}

const mostPages = 200
