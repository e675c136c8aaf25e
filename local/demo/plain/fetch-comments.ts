import * as v from 'valibot'
import { PublicComments } from '../../../shared/contract/public-comment.ts'
import { commentsPath } from './comments-path.ts'

export type Comments = v.InferOutput<typeof PublicComments>

/** The article's approved comments as anybody gets them; `undefined` when the API cannot say within 5 s. */
export const fetchComments = async (publicUrl: string): Promise<Comments | undefined> => {
  try {
    const answer = await fetch(`${publicUrl}${commentsPath}?limit=100`, { signal: AbortSignal.timeout(5000) })
    return v.parse(PublicComments, await answer.json())
  } catch {
    return undefined
  }
}
