import type { Context, MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { Problem } from '../../shared/domain/problem.ts'
import type { Site } from '../../shared/domain/site.ts'
import type { ApiEnv } from '../../shared/http/api-env.ts'
import { ownOrigin } from '../../shared/http/own-origin.ts'

/**
 * Anybody may read from anywhere; only the site's own pages may have their scripts write (Fetch, CORS protocol). While nobody
 * can say which those are, any may read that we are down.
 */
export const crossOrigin: MiddlewareHandler<ApiEnv> = cors({
  origin: (origin, c: Context<ApiEnv>) => {
    const method = c.req.header('access-control-request-method') ?? c.req.method
    if (method !== 'POST') return '*'
    if (c.get('siteFailure') !== undefined) return origin
    const origins = c.get('site')?.origins ?? []
    return origins.find(known => known === origin) ?? origins.at(0)
  },
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['content-type', 'idempotency-key'],
  exposeHeaders: ['retry-after', 'idempotent-replayed'],
  maxAge: 7200,
})

/**
 * A browser names the page's origin in each POST (RFC 6454 7): it must be the site's, or ours for the form on the
 * thread's own page. Whoever sends none is no browser.
 *
 * @throws Problem `origin-not-allowed`
 */
export const requireOrigin = (c: Context<ApiEnv>, site: Site): void => {
  const origin = c.req.header('origin')
  if (origin !== undefined && ![ownOrigin(c), ...site.origins].includes(origin))
    throw new Problem('origin-not-allowed')
}
