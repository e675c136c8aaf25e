import * as v from 'valibot'
import type { Client } from '../contract/create-client.ts'
import { Submitted } from '../contract/schemas/submitted.ts'
import { evenly } from './evenly.ts'
import type { Post } from './flood-posts.ts'

export type Sent = Post & {
  /** 0 where no answer came. */
  readonly status: number
  /** Of what was acknowledged. */
  readonly id: string | undefined
  readonly retryAfterSeconds: number | undefined
  /** By `performance.now()`. */
  readonly sentAt: number
  readonly answeredAt: number
}

/** Sends the posts evenly over so many seconds, and none again. */
export const sendPosts = (
  taaliq: Pick<Client, 'post'>,
  site: string,
  posts: readonly Post[],
  seconds: number,
): Promise<Sent[]> =>
  evenly(posts, seconds, async post => {
    const sentAt = performance.now()
    const { thread, comment, from } = post
    const answer = await taaliq.post({ site, thread }, comment, { from }).catch(() => undefined)
    const retryAfter = answer?.headers['retry-after']
    return {
      ...post,
      status: answer?.status ?? 0,
      id: answer?.status === 202 ? v.parse(Submitted, JSON.parse(answer.text)).id : undefined,
      retryAfterSeconds: retryAfter === undefined ? undefined : Number(retryAfter),
      sentAt,
      answeredAt: performance.now(),
    }
  })
