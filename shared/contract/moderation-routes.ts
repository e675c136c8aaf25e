import type { Hono } from 'hono'
import type { BlankEnv } from 'hono/types'
import type { InferInput, InferOutput } from 'valibot'
import type { Decision } from '../domain/decision.ts'
import type { Role } from '../domain/member.ts'
import type { AuditPage, AuditQuery } from './audit.ts'
import type { AuthorHistory, AuthorMark, AuthorNote } from './author-history.ts'
import type { Claims } from './claim.ts'
import type { DecisionResults } from './decision.ts'
import type { OwnMail } from './mail-choice.ts'
import type { Member, Members } from './member.ts'
import type { CommentHistory, ModeratedComment, ModeratedSites, Queue } from './moderated-comment.ts'
import type { QueuePaging } from './paging.ts'
import type { SiteSettings } from './site-settings.ts'
import type { ThreadState } from './thread-state.ts'

/**
 * The moderators' routes as Hono's client (`hc`) types them. The handlers read raw bodies and answer through the same
 * schemas, so the app's own type would say less; a test holds the paths against the app's.
 */
export type ModerationRoutes = Hono<
  BlankEnv,
  {
    '/v1/moderation/sites': { $get: Route<object, InferOutput<typeof ModeratedSites>> }
    '/v1/moderation/sites/:site/comments': {
      $get: Route<OfSite & { query: InferInput<typeof QueuePaging> }, InferOutput<typeof Queue>>
    }
    '/v1/moderation/sites/:site/comments/:id': {
      $get: Route<OfComment, InferOutput<typeof CommentHistory>>
    }
    '/v1/moderation/sites/:site/comments/:id/edit': {
      $post: Route<OfComment & { json: Edit }, InferOutput<typeof ModeratedComment>>
    }
    '/v1/moderation/sites/:site/comments/:id/reply': {
      $post: Route<OfComment & { json: Reply; header: { 'idempotency-key': string } }, unknown>
    }
    '/v1/moderation/sites/:site/comments/:id/author-history': {
      $post: Route<OfComment & { json: { cursor?: string } }, InferOutput<typeof AuthorHistory>>
    }
    '/v1/moderation/sites/:site/comments/:id/author/notes': {
      $post: Route<
        OfComment & { json: { text: string }; header: { 'idempotency-key': string } },
        InferOutput<typeof AuthorNote>
      >
    }
    '/v1/moderation/sites/:site/comments/:id/author/mark': {
      $post: Route<OfComment & { json: Marking }, InferOutput<typeof AuthorMark>>
    }
    '/v1/moderation/sites/:site/decisions': {
      $post: Route<OfSite & { json: { decisions: DecisionOrder[] } }, InferOutput<typeof DecisionResults>>
    }
    '/v1/moderation/sites/:site/claims': {
      $post: Route<OfSite & { json: { ids: string[]; take: boolean } }, InferOutput<typeof Claims>>
    }
    '/v1/moderation/sites/:site/audit': {
      $get: Route<OfSite & { query: InferInput<typeof AuditQuery> }, InferOutput<typeof AuditPage>>
    }
    '/v1/moderation/sites/:site/settings': {
      $get: Route<OfSite, Settings>
      $put: Route<OfSite & { json: Settings }, Settings>
    }
    '/v1/moderation/sites/:site/threads/:thread': {
      $put: Route<{ param: { site: string; thread: string }; json: Thread }, Thread>
    }
    '/v1/moderation/sites/:site/mail': { $get: Route<OfSite, InferOutput<typeof OwnMail>> }
    '/v1/moderation/sites/:site/members': { $get: Route<OfSite, InferOutput<typeof Members>> }
    '/v1/moderation/sites/:site/members/:id': {
      $put: Route<OfComment & { json: { role: Role } }, InferOutput<typeof Member>>
      $delete: Route<OfComment, unknown>
    }
  }
>

export type DecisionOrder = { id: string; decision: Decision; version: number; reason?: string }
type Marking = { until: string | null; reason?: string }
type Edit = { version: number; content: string; reason: string }
type Reply = { version: number; content: string }

type Settings = InferOutput<typeof SiteSettings>
type Thread = InferOutput<typeof ThreadState>

type OfSite = { param: { site: string } }
type OfComment = { param: { site: string; id: string } }
type Route<TInput, TOutput> = { input: TInput; output: TOutput; outputFormat: 'json'; status: 200 }
