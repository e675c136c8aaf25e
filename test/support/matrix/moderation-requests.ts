import type { moderatorPaths } from '../../../shared/contract/open-api/moderator-paths.ts'
import type { Role } from '../../../shared/domain/member.ts'
import { uniqueKey } from '../contract/unique.ts'

type Paths = typeof moderatorPaths
type MethodsOf<TPath extends keyof Paths> = Exclude<keyof Paths[TPath] & string, 'parameters'>
type Route = { [TPath in keyof Paths]: `${Uppercase<MethodsOf<TPath>>} ${TPath}` }[keyof Paths]

/** What a request of a route holds besides the site and the comment in its path. */
export type ModerationRequest = {
  /** The least that who asks must be: of the site's staff, or `signed-in` where a route is of no site. */
  readonly least: 'signed-in' | Role
  /** What the path names besides `{site}` and `{id}`. */
  readonly path?: Readonly<Record<string, string>>
  readonly headers?: () => Readonly<Record<string, string>>
  /** What it comes to where it is granted, if not 200. */
  readonly granted?: string
  /** The body, for a comment that waits at version 1. */
  readonly json?: (id: string) => unknown
}

/**
 * A request that would be granted to who may make it, for every moderation route: one that is missing is an error to
 * the compiler and fails test/contract/moderation-matrix.test.ts.
 */
export const moderationRequests = {
  'GET /v1/moderation/sites': { least: 'signed-in' },
  'GET /v1/moderation/sites/{site}/comments': { least: 'viewer' },
  'GET /v1/moderation/sites/{site}/comments/{id}': { least: 'viewer' },
  'GET /v1/moderation/sites/{site}/comments/{id}/mails': { least: 'admin' },
  'POST /v1/moderation/sites/{site}/comments/{id}/decision': {
    least: 'moderator',
    json: () => ({ decision: 'approve', version: 1 }),
  },
  'POST /v1/moderation/sites/{site}/comments/{id}/edit': {
    least: 'moderator',
    json: () => ({ version: 1, content: 'نص آخر', reason: 'خطأ' }),
  },
  'POST /v1/moderation/sites/{site}/comments/{id}/reply': {
    least: 'moderator',
    headers: () => ({ 'idempotency-key': uniqueKey() }),
    json: () => ({ version: 1, content: 'شكرًا لك' }),
  },
  'POST /v1/moderation/sites/{site}/comments/{id}/author-history': { least: 'moderator', json: () => ({}) },
  'POST /v1/moderation/sites/{site}/comments/{id}/author/notes': {
    least: 'moderator',
    headers: () => ({ 'idempotency-key': uniqueKey() }),
    json: () => ({ text: 'ملاحظة' }),
  },
  'POST /v1/moderation/sites/{site}/comments/{id}/author/mark': {
    least: 'moderator',
    json: () => ({ until: null }),
  },
  'POST /v1/moderation/sites/{site}/decisions': {
    least: 'moderator',
    json: id => ({ decisions: [{ id, decision: 'approve', version: 1 }] }),
  },
  'GET /v1/moderation/sites/{site}/audit': { least: 'moderator' },
  'GET /v1/moderation/sites/{site}/settings': { least: 'viewer' },
  'PUT /v1/moderation/sites/{site}/settings': {
    least: 'admin',
    json: () => ({
      version: 1,
      locale: 'fa',
      origins: ['https://news.example'],
      publishes: 'held',
      closed: false,
    }),
  },
  'PUT /v1/moderation/sites/{site}/threads/{thread}': {
    least: 'moderator',
    path: { thread: 'article' },
    json: () => ({ state: 'closed' }),
  },
  'GET /v1/moderation/sites/{site}/mail': { least: 'moderator' },
  'PUT /v1/moderation/sites/{site}/mail': {
    least: 'moderator',
    json: () => ({ every: 'daily', texts: false }),
  },
  'GET /v1/moderation/sites/{site}/members': { least: 'admin' },
  // A comment's id is nobody's.
  'PUT /v1/moderation/sites/{site}/members/{id}': {
    least: 'admin',
    json: () => ({ role: 'viewer' }),
    granted: '404 not-found',
  },
  'DELETE /v1/moderation/sites/{site}/members/{id}': { least: 'admin', granted: '404 not-found' },
  'POST /v1/moderation/sites/{site}/claims': {
    least: 'moderator',
    json: id => ({ ids: [id], take: true }),
  },
} satisfies Readonly<Record<Route, ModerationRequest>>
