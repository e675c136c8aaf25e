import type { Hono } from 'hono'
import type { BlankEnv } from 'hono/types'
import type { InferInput, InferOutput } from 'valibot'
import type { DecisionResults } from './decision.ts'
import type { CommentHistory, ModeratedSites, Queue } from './moderated-comment.ts'
import type { QueuePaging } from './paging.ts'

/**
 * The moderators' routes as Hono's client (`hc`) types them. The handlers answer through the same schemas; a test holds
 * the paths against the app's.
 */
export type ModerationRoutes = Hono<
  BlankEnv,
  {
    '/v1/moderation/sites': { $get: Route<object, InferOutput<typeof ModeratedSites>> }
    '/v1/moderation/sites/:site/comments': {
      $get: Route<OfSite & { query: InferInput<typeof QueuePaging> }, InferOutput<typeof Queue>>
    }
    '/v1/moderation/sites/:site/comments/:id': {
      $get: Route<{ param: { site: string; id: string } }, InferOutput<typeof CommentHistory>>
    }
    '/v1/moderation/sites/:site/decisions': {
      $post: Route<OfSite & { json: { decisions: DecisionOrder[] } }, InferOutput<typeof DecisionResults>>
    }
  }
>

export type DecisionOrder = {
  id: string
  decision: 'approve' | 'reject' | 'spam' | 'trash' | 'hold'
  version: number
  reason?: string
}

type OfSite = { param: { site: string } }
type Route<TInput, TOutput> = { input: TInput; output: TOutput; outputFormat: 'json'; status: 200 }
