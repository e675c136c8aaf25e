import type { ExtractSchema } from 'hono/types'
import { expect, it } from 'vitest'
import type { ModerationRoutes } from '../../../shared/contract/moderation-routes.ts'
import { moderatorPaths } from '../../../shared/contract/open-api/moderator-paths.ts'

/** Exhaustive to the compiler: a route that only the console's client knows is an error here. */
const ofTheClient: Record<keyof ExtractSchema<ModerationRoutes>, 'get' | 'post' | 'put'> = {
  '/v1/moderation/sites': 'get',
  '/v1/moderation/sites/:site/comments': 'get',
  '/v1/moderation/sites/:site/comments/:id': 'get',
  '/v1/moderation/sites/:site/comments/:id/edit': 'post',
  '/v1/moderation/sites/:site/comments/:id/reply': 'post',
  '/v1/moderation/sites/:site/comments/:id/author-history': 'post',
  '/v1/moderation/sites/:site/comments/:id/author/notes': 'post',
  '/v1/moderation/sites/:site/comments/:id/author/mark': 'post',
  '/v1/moderation/sites/:site/decisions': 'post',
  '/v1/moderation/sites/:site/claims': 'post',
  '/v1/moderation/sites/:site/audit': 'get',
  '/v1/moderation/sites/:site/settings': 'put',
  '/v1/moderation/sites/:site/threads/:thread': 'put',
  '/v1/moderation/sites/:site/mail': 'get',
  '/v1/moderation/sites/:site/members': 'get',
  '/v1/moderation/sites/:site/members/:id': 'put',
}

it('has no route for the console that the API does not describe', () => {
  const described = Object.entries(moderatorPaths).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )

  expect(described).toEqual(
    expect.arrayContaining(Object.entries(ofTheClient).map(([path, method]) => `${method} ${path}`)),
  )
})
