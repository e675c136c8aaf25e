import type { Client } from '../contract/create-client.ts'
import { readAnswer } from '../contract/read-answer.ts'
import { CommentPage, type PublicComment } from '../contract/schemas/comment-page.ts'

/** A thread's public comments page by page, beside the count it claims to have. */
export const readPublic = async (
  { list }: Pick<Client, 'list'>,
  thread: string,
  site = 'demo',
): Promise<{ count: number; comments: PublicComment[] }> => {
  const comments: PublicComment[] = []
  let count = 0
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = readAnswer(
      CommentPage,
      await list({ site, thread }, { limit: 30, ...(cursor && { cursor }) }),
    )
    comments.push(...page.comments)
    count = page.count
    cursor = page.nextCursor
  }
  return { count, comments }
}
